import type { Setting } from "./setting";

/** authentik in front. */
export const authentik: Setting = {
  id: "authentik",
  responders: ["authentik", "login-authentik"],
  title: "Let the path through authentik",
  steps: () => ["In the provider, add the path to Unauthenticated paths, a regular expression a line."],
  cost: null,
  ran: null,
  docs: "https://docs.goauthentik.io/add-secure-apps/providers/proxy/",
};
