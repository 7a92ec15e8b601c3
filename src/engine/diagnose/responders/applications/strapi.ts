import type { Responder } from "../responder";

/** Strapi. Source: https://docs.strapi.io/cms/configurations/middlewares */
export const strapi: Responder = {
  id: "strapi",
  name: "Strapi",
  kind: "application",
  marks: [{ headers: { "x-powered-by": /^Strapi/ } }],
};
