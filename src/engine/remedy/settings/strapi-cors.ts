import type { Setting } from "./setting";

/** Strapi's middleware. */
export const strapiCors: Setting = {
  id: "strapi-cors",
  responders: ["strapi"],
  title: "Set the origin of strapi::cors",
  steps: ({ origin }) => [
    `In \`config/middlewares\`, replace \`"strapi::cors"\` by an entry with \`config: { origin: ["${origin}"] }\`, at the same place, and restart.`,
  ],
  cost: null,
  ran: null,
  docs: "https://docs.strapi.io/cms/configurations/middlewares",
};
