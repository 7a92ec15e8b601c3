import type { Responder } from "../responder";

/** Strapi. */
export const strapi: Responder = {
  id: "strapi",
  name: "Strapi",
  kind: "application",
  marks: [{ headers: { "x-powered-by": /^Strapi/ } }],
  source: "https://docs.strapi.io/cms/configurations/middlewares",
};
