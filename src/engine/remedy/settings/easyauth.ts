import type { Setting } from "./setting";

/** Azure App Service authentication in front. */
export const easyauth: Setting = {
  id: "easyauth",
  responders: ["easyauth"],
  title: "Let the API through App Service authentication",
  steps: () => [
    "In the app, Authentication, edit: for unauthenticated requests choose HTTP 401, or Allow unauthenticated access and check the token in code.",
    "Or exclude the API's paths. A preflight never has a token.",
  ],
  cost: null,
  ran: null,
  docs: "https://learn.microsoft.com/azure/app-service/overview-authentication-authorization",
};
