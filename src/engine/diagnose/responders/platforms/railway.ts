import type { Responder } from "../responder";

/** Railway: nothing listens. */
export const railway: Responder = {
  id: "railway",
  name: "Railway",
  kind: "platform",
  owner: "platform",
  own: [{ headers: { "x-railway-fallback": /^true/ } }],
  source: "https://docs.railway.com/reference/errors/application-failed-to-respond",
};
