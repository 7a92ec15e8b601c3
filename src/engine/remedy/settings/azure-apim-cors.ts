import { value } from "../need";
import type { Setting } from "./setting";

/** The cors policy of API Management. */
export const azureApimCors: Setting = {
  id: "azure-apim-cors",
  responders: ["azure-apim"],
  title: "Add the origin to the cors policy",
  titleWhereOn: "Allow what is missing in the cors policy",
  steps: ({ origin, method, status, stop }) => [
    ...(stop.isPreflight && status === 401
      ? [
          "A preflight has no subscription key in a header, so API Management can't tell the product: a `cors` policy of a product counts only where the key is in the URL (`?subscription-key=`).",
        ]
      : []),
    `Put a \`cors\` policy first in \`<inbound>\` at the API's or the global scope, with the origin ${value(origin)} and the method ${value(method)}. An empty 200 to a preflight means that no policy fits.`,
    "Keep `<base/>`, and define no operation for OPTIONS: it switches the policy off.",
  ],
  cost: "The default methods are GET and POST only.",
  ran: null,
  docs: "https://learn.microsoft.com/azure/api-management/cors-policy",
};
