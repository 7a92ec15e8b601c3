import type { Responder } from "../responder";

/** Sails. Source: https://sailsjs.com/documentation/concepts/middleware */
export const sails: Responder = {
  id: "sails",
  name: "Sails",
  kind: "application",
  marks: [{ headers: { "x-powered-by": /^Sails/ } }],
};
