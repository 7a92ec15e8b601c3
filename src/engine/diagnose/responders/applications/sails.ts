import type { Responder } from "../responder";

/** Sails. */
export const sails: Responder = {
  id: "sails",
  name: "Sails",
  kind: "application",
  marks: [{ headers: { "x-powered-by": /^Sails/ } }],
  source: "https://sailsjs.com/documentation/concepts/middleware",
};
