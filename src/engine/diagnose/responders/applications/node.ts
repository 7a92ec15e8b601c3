import type { Responder } from "../responder";

/** A Node application, by how long it keeps a connection. Source: measured: node 20.20.2 */
export const node: Responder = {
  id: "node",
  name: "Node",
  kind: "application",
  marks: [{ headers: { "keep-alive": /^timeout=5$/ }, absent: ["server"] }],
};
