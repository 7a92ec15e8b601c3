import type { Responder } from "../responder";

/** A Node application, by how long it keeps a connection. */
export const node: Responder = {
  id: "node",
  name: "Node",
  kind: "application",
  marks: [{ headers: { "keep-alive": /^timeout=5$/ }, absent: ["server"] }],
  source: "measured: node 20.20.2",
};
