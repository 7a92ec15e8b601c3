import { locationOf } from "../../fetch/redirect";
import { type Need, value } from "../need";
import { requestedPath, stoppedRequest } from "./login-in-front";
import type { Setting } from "./setting";

const SHARED = {
  responders: ["oauth2-proxy", "login-oauth2-proxy"],
  cost: "Its own 401 has no CORS headers: a page of another origin sees a failed request, not the status.",
  ran: "oauth2-proxy 7.15.6; a reverse proxy beside it was not run",
  docs: "https://oauth2-proxy.github.io/oauth2-proxy/configuration/overview",
} as const;

/** oauth2-proxy in front of a preflight. */
export const oauth2Proxy: Setting = {
  id: "oauth2-proxy",
  ...SHARED,
  fits: ({ stop }) => stop.isPreflight,
  title: "Let preflights through oauth2-proxy, and get 401 for APIs",
  steps: (need) =>
    isAskedBeside(need)
      ? [
          `The redirect to ${value("/oauth2/")} is that of the reverse proxy, which asks oauth2-proxy in a request of its own. \`--skip-auth-preflight\` has no effect then.`,
          `Let the reverse proxy respond to OPTIONS before it asks. ingress-nginx: \`nginx.ingress.kubernetes.io/enable-cors: "true"\`, with ${value(need.origin)} in \`cors-allow-origin\`. nginx: \`if ($request_method = OPTIONS) { return 204; }\` and the CORS headers, beside \`auth_request\`. Traefik: a \`headers\` middleware before \`forwardAuth\`.`,
          unauthorized(need),
        ]
      : [
          "Start oauth2-proxy with `--skip-auth-preflight=true`, so that OPTIONS reaches your application.",
          unauthorized(need),
        ],
};

/** oauth2-proxy in front of the request itself. */
export const oauth2ProxyUnauthorized: Setting = {
  id: "oauth2-proxy-401",
  ...SHARED,
  ran: "oauth2-proxy 7.15.6; a reverse proxy beside it and `--skip-auth-route` were not run",
  fits: stoppedRequest,
  title: "Get 401 for APIs from oauth2-proxy, and let through what needs no login",
  steps: (need) => [
    unauthorized(need),
    isAskedBeside(need)
      ? "Where a path needs no login, leave it out of what the reverse proxy asks oauth2-proxy about."
      : `Where ${value(requestedPath(need))} needs no login: add \`--skip-auth-route=GET=^/path$\`, with that path in the regular expression.`,
  ],
};

/** A script can tell a 401 from other failures, a redirect to a login not. */
function unauthorized(need: Need): string {
  return isAskedBeside(need)
    ? "For the paths of an API, leave out `auth-signin` (nginx: `error_page 401`): a request without a session then gets 401, and not a redirect to the login."
    : "Add `--api-route=^/api`: a request without a session gets 401 there, and not a redirect to the login.";
}

/**
 * Whether a reverse proxy asks it with `auth_request` or `forwardAuth`: oauth2-proxy itself redirects to the provider or responds with
 * 403, and never redirects to its own sign-in. https://github.com/oauth2-proxy/oauth2-proxy/issues/735,
 * https://oauth2-proxy.github.io/oauth2-proxy/configuration/integration/
 */
function isAskedBeside({ exchange }: Need): boolean {
  return exchange.hops.some(({ url, preflight, response }) =>
    [preflight?.response, response].some((one) => {
      const target = one ? locationOf(one, url) : null;
      return target !== null && /\/oauth2\/(?:start|sign_in)\?(?:.*&)?rd=/.test(target);
    }),
  );
}
