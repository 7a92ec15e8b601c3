import { value } from "../need";
import { requestedPath, stoppedRequest } from "./login-in-front";
import type { Setting } from "./setting";

const DOCS = "https://www.authelia.com/configuration/security/access-control/";
const IDS = ["authelia", "login-authelia"];

/** Authelia in front of a preflight. */
export const authelia: Setting = {
  id: "authelia",
  responders: IDS,
  fits: ({ stop }) => stop.isPreflight,
  title: "Let preflights through Authelia",
  steps: () => ["Add a rule above the others in `access_control`: `methods: ['OPTIONS']`, `policy: bypass`."],
  cost: null,
  ran: null,
  docs: DOCS,
};

/** Authelia in front of the request itself. */
export const autheliaPath: Setting = {
  id: "authelia-path",
  responders: IDS,
  fits: stoppedRequest,
  title: "Let the path through Authelia, if it needs no login",
  steps: (need) => [
    `Add a rule above the others in \`access_control\`: \`policy: bypass\` and, under \`resources\`, a regular expression that only ${value(requestedPath(need))} matches.`,
  ],
  cost: "Everybody can request what a rule lets through.",
  ran: null,
  docs: DOCS,
};
