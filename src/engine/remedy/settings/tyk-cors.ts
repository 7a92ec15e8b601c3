import { value } from "../need";
import { type Setting, isAboutCors } from "./setting";

/** The CORS section of an API in Tyk. */
export const tykCors: Setting = {
  id: "tyk-cors",
  responders: ["tyk"],
  fits: ({ status }) => isAboutCors(status),
  title: "Let Tyk respond to preflights",
  steps: ({ origin }) => [
    `In the API definition, set \`CORS.enable\` to \`true\` with ${value(origin)} in \`CORS.allowed_origins\`: then Tyk responds to OPTIONS before it requires a key.`,
    "List the methods and the headers too: left empty, they allow GET, POST and HEAD, and neither `Authorization` nor headers of your own.",
    "If the service behind it has CORS code of its own, set `CORS.options_passthrough` in place of `CORS.enable`: with both, every header is there twice.",
  ],
  cost: null,
  ran: null,
  docs: "https://tyk.io/docs/api-management/security-features/",
};
