import type { Responder } from "../responder";

/** Vercel itself: the function did not respond, so no CORS code ran. Source: https://vercel.com/docs/errors */
export const vercelError: Responder = {
  id: "vercel-error",
  name: "Vercel",
  kind: "platform",
  owner: "platform",
  own: [{ headers: { "x-vercel-error": /./ } }],
};
