import type { Setting } from "./setting";

/** Pomerium in front. */
export const pomerium: Setting = {
  id: "pomerium",
  responders: ["pomerium", "login-pomerium"],
  title: "Let preflights through Pomerium",
  steps: () => ["Set `cors_allow_preflight: true` on the route."],
  cost: null,
  ran: null,
  docs: "https://www.pomerium.com/docs/reference/routes/cors-allow-preflight",
};
