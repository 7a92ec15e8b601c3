import type { Responder } from "../responder";

/** Node-RED on its port. Source: https://nodered.org/docs/user-guide/runtime/configuration */
export const nodeRed: Responder = {
  id: "node-red",
  name: "Node-RED",
  kind: "platform",
  ports: ["1880"],
};
