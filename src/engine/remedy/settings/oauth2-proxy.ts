import type { Setting } from "./setting";

/** oauth2-proxy in front. */
export const oauth2Proxy: Setting = {
  id: "oauth2-proxy",
  responders: ["oauth2-proxy", "login-oauth2-proxy"],
  title: "Let preflights through oauth2-proxy, and get 401 for APIs",
  steps: () => [
    "Start oauth2-proxy with `--skip-auth-preflight=true`, so that OPTIONS reaches your application.",
    "Add `--api-route=^/api`: a request without a session gets 401 there, and not a redirect to the login.",
  ],
  cost: null,
  ran: null,
  docs: "https://oauth2-proxy.github.io/oauth2-proxy/configuration/overview",
};
