import { value } from "../need";
import { type Setting, isAboutCors } from "./setting";

/** The CORS settings of an API in Gravitee. */
export const graviteeCors: Setting = {
  id: "gravitee-cors",
  responders: ["gravitee"],
  fits: ({ status }) => isAboutCors(status),
  title: "Enable CORS on the API in Gravitee",
  titleWhereOn: "Allow what is missing in the API's CORS settings in Gravitee",
  steps: ({ origin }) => [
    `In the console, open the API, Entrypoints, CORS: enable it, add ${value(origin)} and the methods and headers that the page uses, and deploy the API.`,
    "With it the gateway responds to preflights before the plan requires a key or a token. One that does not fit gets 400.",
  ],
  cost: null,
  ran: null,
  docs: "https://documentation.gravitee.io/apim/4.10/create-and-configure-apis/configure-v4-apis/cors",
};
