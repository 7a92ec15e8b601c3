import { getHeader } from "../../fetch/headers";
import { type Need, value } from "../need";
import { type Setting, isAboutCors } from "./setting";

/** Kong's plugins. */
export const kongCors: Setting = {
  id: "kong-cors",
  responders: ["kong"],
  // What the service behind it refused, or allows in part, is on the service's lists.
  fits: (need) => isAboutCors(need.status) && (!isService(need) || isPassedOn(need)),
  title: "Let Kong respond to preflights",
  steps: (need) =>
    isPassedOn(need)
      ? [
          "The preflight went through Kong to the service behind it: set `config.preflight_continue: false` on the `cors` plugin, and Kong responds to OPTIONS itself.",
          `Its \`config.origins\` has to have ${value(need.origin)}.`,
        ]
      : [
          // https://developer.konghq.com/support/when-using-route-by-header-a-cors-pre-flight-request-fails-with-a-404-error/
          ...(need.stop.isPreflight && need.status === 404
            ? [
                "Kong itself responded: no route takes OPTIONS at this path. Add `OPTIONS` to the route's `methods`, or leave `methods` out. A route that matches by a header needs a second one on the same path for OPTIONS, as a preflight only names the header.",
              ]
            : []),
          `Add the \`cors\` plugin to the service or the route, with ${value(need.origin)} in \`config.origins\`; with it Kong responds to preflights itself, unless \`config.preflight_continue\` is \`true\`.`,
          "Set `config.run_on_preflight: false` on authentication plugins (key-auth, jwt, basic-auth, ldap-auth): a preflight has no key.",
        ],
  cost: null,
  ran: null,
  docs: "https://developer.konghq.com/plugins/cors/",
};

/** Whether the service behind Kong wrote the response, and not Kong. */
function isService({ stop: { response } }: Need): boolean {
  const has = (name: string): boolean => getHeader(response?.headers, name) !== null;
  return has("x-kong-upstream-latency") || has("x-kong-proxy-latency") || has("via");
}

/** A preflight that the service refused, although Kong's plugin allows the page. */
function isPassedOn(need: Need): boolean {
  const { stop, status } = need;
  const isAllowed = getHeader(stop.response?.headers, "access-control-allow-origin") !== null;
  return isService(need) && stop.isPreflight && status >= 400 && isAllowed;
}
