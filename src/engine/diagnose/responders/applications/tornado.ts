import type { Responder } from "../responder";

/** Tornado. Source: measured: tornado 6.6.1 */
export const tornado: Responder = {
  id: "tornado",
  name: "Tornado",
  kind: "application",
  marks: [{ headers: { server: /^TornadoServer\// } }],
};
