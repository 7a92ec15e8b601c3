import { list, sentences } from "../../diagnose/words/values";
import { value } from "../need";
import type { Setting } from "./setting";

/** What gRPC-Web and Connect send and have to read. */
export const grpcCors: Setting = {
  id: "grpc-cors",
  responders: ["grpc"],
  kind: "server-code",
  fits: ({ status }) => status < 500,
  title: "Allow and expose the headers of gRPC-Web or Connect",
  steps: ({ origin, headers }) => [
    sentences(
      `If it is gRPC-Web or Connect: allow ${value(origin)}, the methods POST and GET, and the request headers Content-Type, X-Grpc-Web, X-User-Agent, Grpc-Timeout, Connect-Protocol-Version and Connect-Timeout-Ms.`,
      headers.length === 0 ? null : `This request needs ${list(headers)}.`,
    ),
    "Expose `Grpc-Status`, `Grpc-Message` and `Grpc-Status-Details-Bin`: without them the client can't read how the call ended.",
  ],
  code: ({ origin }) => [
    {
      where: "Go, around the handler (packages github.com/rs/cors and connectrpc.com/cors)",
      language: "go",
      text: `handler := cors.New(cors.Options{\n\tAllowedOrigins: []string{"${origin}"},\n\tAllowedMethods: connectcors.AllowedMethods(),\n\tAllowedHeaders: connectcors.AllowedHeaders(),\n\tExposedHeaders: connectcors.ExposedHeaders(),\n}).Handler(mux)`,
    },
  ],
  cost: null,
  ran: "Connect 1.20.0 and grpc-web 0.15.0 for Go",
  docs: "https://connectrpc.com/docs/cors/",
};
