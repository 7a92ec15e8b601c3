import type { Setting } from "./setting";

/** The request headers that it allows unless it is told others. */
const DEFAULT = ["Content-Type", "Authorization", "Origin", "Accept"];

/** Strapi's middleware. Without an entry of its own it allows every origin, with credentials. */
export const strapiCors: Setting = {
  id: "strapi-cors",
  responders: ["strapi"],
  title: "Set the lists of strapi::cors",
  steps: ({ origin, headers }) => {
    const known = new Set(DEFAULT.map((name) => name.toLowerCase()));
    const others = headers.filter((name) => !known.has(name.toLowerCase()));
    const lists = [
      `origin: ["${origin}"]`,
      ...(others.length > 0 ? [`headers: ${JSON.stringify([...DEFAULT, ...others])}`] : []),
    ];
    return [
      `In \`config/middlewares\`, replace \`"strapi::cors"\` by \`{ name: "strapi::cors", config: { ${lists.join(", ")} } }\`, at the same place, and restart.`,
      ...(others.length > 0 ? ["`headers` replaces the default list."] : []),
    ];
  },
  cost: null,
  ran: "Strapi 5.54.0",
  docs: "https://docs.strapi.io/cms/configurations/middlewares",
};
