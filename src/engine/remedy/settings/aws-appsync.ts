import type { Setting } from "./setting";

/** AppSync allows pages itself. */
export const awsAppsync: Setting = {
  id: "aws-appsync",
  responders: ["aws-appsync"],
  title: "Check the key or the token",
  steps: () => [
    "AppSync responds to preflights and allows every origin itself. A response without the headers is a refusal: an expired API key, a missing token (401), or a firewall (403).",
    "Send the authorization mode that the API has: `x-api-key`, or `Authorization` with the user's token.",
  ],
  cost: "Headers of your own are not on its list.",
  ran: null,
  docs: "https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html",
};
