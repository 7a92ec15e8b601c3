import { value, values } from "../need";
import type { Setting } from "./setting";

/** App Service's and Functions' own CORS list. */
export const azureFunctionsCors: Setting = {
  id: "azure-functions-cors",
  responders: ["azure-functions"],
  fits: ({ status, stop }) => status !== 401 || stop.isPreflight,
  title: "Set the platform's CORS list, or empty it and let the code respond",
  steps: ({ origin, headers, rule }) => [
    rule === "allow-origin-wildcard-with-credentials"
      ? `The platform's CORS list responds to preflights in place of your code. In the Function App or App Service, API, CORS: remove \`*\`, add ${value(origin)}, and tick Enable Access-Control-Allow-Credentials.`
      : `The platform's CORS list responds to preflights in place of your code. In the Function App or App Service, API, CORS: add ${value(origin)}.`,
    ...(headers.length > 0
      ? [
          `It has no setting for headers. Where it does not allow ${values(headers)}, remove every entry, so that OPTIONS reaches your code, and let a function respond to OPTIONS with the CORS headers.`,
        ]
      : []),
    "Use one of the two: while the list has an entry, the CORS code of the application has no effect.",
  ],
  cost: "Credentials need a switch of their own (Enable Access-Control-Allow-Credentials), and no `*`.",
  ran: null,
  docs: "https://learn.microsoft.com/azure/app-service/app-service-web-tutorial-rest-api#add-cors-functionality",
};
