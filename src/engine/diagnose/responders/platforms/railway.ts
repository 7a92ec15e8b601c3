import type { Responder } from "../responder";

/** Railway: nothing listens. Source: https://docs.railway.com/reference/errors/application-failed-to-respond */
export const railway: Responder = {
  id: "railway",
  name: "Railway",
  kind: "platform",
  owner: "platform",
  own: [{ headers: { "x-railway-fallback": /^true/ } }],
};
