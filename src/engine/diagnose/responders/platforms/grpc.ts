import type { Responder } from "../responder";

/** gRPC-Web and Connect, by a path of package, service and method. Source: https://connectrpc.com/docs/protocol */
export const grpc: Responder = {
  id: "grpc",
  name: "gRPC service",
  kind: "application",
  paths: /\/[A-Za-z_][\w]*(?:\.\w+)*\.[A-Z]\w*\/[A-Z]\w*$/,
};
