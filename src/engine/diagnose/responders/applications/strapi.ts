import type { Responder } from "../responder";

/**
 * Strapi. Its preflight response is without its name, and has the lists that it has unless it is told others.
 * Source: measured: Strapi 5.54.0; https://docs.strapi.io/cms/configurations/middlewares
 */
export const strapi: Responder = {
  id: "strapi",
  name: "Strapi",
  kind: "application",
  marks: [
    { headers: { "x-powered-by": /^Strapi/ } },
    {
      on: "preflight",
      headers: {
        "access-control-allow-methods": /^GET,POST,PUT,PATCH,DELETE,HEAD,OPTIONS$/,
        "access-control-allow-headers": /^Content-Type,Authorization,Origin,Accept$/,
      },
    },
  ],
};
