import { value } from "../need";
import { type Setting, isAboutCors } from "./setting";

/** Salesforce's list. */
export const salesforceCors: Setting = {
  id: "salesforce-cors",
  responders: ["salesforce"],
  fits: ({ status }) => isAboutCors(status),
  title: "Add the origin to Salesforce's CORS allowlist",
  steps: ({ origin }) => [
    `In Setup, search for CORS, and add ${value(origin)} to the allowed origins list.`,
    "For OAuth, enable CORS for OAuth endpoints on the same page; the token endpoint takes PKCE from pages, and no client secret.",
  ],
  cost: "It covers the REST API, Bulk API and the like, not every endpoint.",
  ran: null,
  docs: "https://help.salesforce.com/s/articleView?id=sf.extend_code_cors.htm",
};
