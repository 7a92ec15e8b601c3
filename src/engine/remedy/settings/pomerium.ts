import { value } from "../need";
import { requestedPath, stoppedRequest } from "./login-in-front";
import type { Setting } from "./setting";

/** Pomerium in front of a preflight. */
export const pomerium: Setting = {
  id: "pomerium",
  responders: ["pomerium", "login-pomerium"],
  fits: ({ stop }) => stop.isPreflight,
  title: "Let preflights through Pomerium",
  steps: () => ["Set `cors_allow_preflight: true` on the route."],
  cost: null,
  ran: null,
  docs: "https://www.pomerium.com/docs/reference/routes/cors-allow-preflight",
};

/** Pomerium in front of the request itself. */
export const pomeriumPath: Setting = {
  id: "pomerium-path",
  responders: ["pomerium", "login-pomerium"],
  fits: stoppedRequest,
  title: "Let the path through Pomerium, if it needs no login",
  steps: (need) => [
    `Give ${value(requestedPath(need))} a route of its own above the others, with \`allow_public_unauthenticated_access: true\`.`,
  ],
  cost: "Everybody can request what such a route lets through.",
  ran: null,
  docs: "https://www.pomerium.com/docs/reference/routes/public-access",
};
