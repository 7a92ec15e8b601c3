import type { Setting } from "./setting";

/** Authelia in front. */
export const authelia: Setting = {
  id: "authelia",
  responders: ["authelia", "login-authelia"],
  title: "Let preflights through Authelia",
  steps: () => [
    "Add a rule above the others in `access_control`: `methods: ['OPTIONS']`, `policy: bypass`.",
    "Paths that need no login, like a manifest, get a rule with `policy: bypass` too.",
  ],
  cost: null,
  ran: null,
  docs: "https://www.authelia.com/configuration/security/access-control/",
};
