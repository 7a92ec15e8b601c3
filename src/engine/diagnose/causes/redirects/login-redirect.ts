import { originOf, parseUrl } from "../../../fetch/origin";
import { locationOf } from "../../../fetch/redirect";
import type { Cause } from "../cause";

/** The session ended and the API sent the script to a login page on another origin. */
export const loginRedirect: Cause = {
  id: "login-redirect",
  fits: ({ exchange, first }) => {
    if (first?.step !== "redirect" && first?.step !== "response") return false;
    return exchange.hops.some((hop, index) => {
      if (!hop.response) return false;
      const target = exchange.hops[index + 1]?.url ?? locationOf(hop.response, hop.url);
      return target !== null && originOf(target) !== originOf(hop.url) && isLoginPath(parseUrl(target)?.pathname ?? "");
    });
  },
};

/** Whether a path bears a word that login pages bear. */
export function isLoginPath(path: string): boolean {
  return LOGIN.test(path);
}

const LOGIN =
  /(^|[/_.-])(log-?in|sign-?in|sso|oauth2?|openid|saml2?|auth(orize|enticate)?|session\/new|cas)([/_.-]|$)/i;
