import { value } from "../need";
import { requestedPath, stoppedRequest } from "./login-in-front";
import type { Setting } from "./setting";

/** Cloudflare Access in front of a preflight. */
export const cloudflareAccess: Setting = {
  id: "cloudflare-access",
  responders: ["cloudflare-access"],
  fits: ({ stop }) => stop.isPreflight,
  title: "Let preflights through Cloudflare Access",
  steps: () => [
    "In Zero Trust, Access, Applications, your application, Advanced settings, CORS: choose Bypass options requests to origin, or let Access send the CORS headers itself.",
    "The request itself needs the Access cookie: `credentials: 'include'`, and a person who has logged in. A preflight never has one.",
  ],
  cost: "Bypassing OPTIONS removes the other CORS settings of Access.",
  ran: null,
  docs: "https://developers.cloudflare.com/cloudflare-one/identity/authorization-cookie/cors/",
};

/** Cloudflare Access in front of the request itself. */
export const cloudflareAccessPath: Setting = {
  id: "cloudflare-access-path",
  responders: ["cloudflare-access"],
  fits: stoppedRequest,
  title: "Let the path through Cloudflare Access, if it needs no login",
  steps: (need) => [
    `In Zero Trust, Access, Applications, add an application for the path ${value(requestedPath(need))} alone, with a policy whose action is Bypass and that includes everyone.`,
  ],
  cost: "Everybody can request what such a policy lets through.",
  ran: null,
  docs: "https://developers.cloudflare.com/cloudflare-one/policies/access/#bypass",
};
