import type { Responder } from "../responder";

/** Tornado. */
export const tornado: Responder = {
  id: "tornado",
  name: "Tornado",
  kind: "application",
  marks: [{ headers: { server: /^TornadoServer\// } }],
  source: "measured: tornado 6.6.1",
};
