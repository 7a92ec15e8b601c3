import type { Exchange } from "../../../fetch/exchange";
import { originOf, parseUrl } from "../../../fetch/origin";
import { locationOf } from "../../../fetch/redirect";
import { isLoginPath } from "../../login-path";
import { code, host } from "../../words/values";
import type { Cause, CauseDocs } from "../cause";

/** The session ended and the API sent the script to a login page on another origin. */
export const loginRedirect = {
  id: "login-redirect",
  label: "Redirect to a login page",
  fits: ({ exchange, first }) =>
    (first?.step === "redirect" || first?.step === "response") && loginTarget(exchange) !== null,
  headline: ({ exchange }) => `${host(exchange.hops[0].url)} redirected your script to a login page.`,
  why: ({ exchange }) =>
    `The redirect leads to ${code(loginTarget(exchange) ?? "")}. Likely the session has ended, and a script can't log in there.`,
} as const satisfies Cause;

/** The URL on another origin that a redirect leads to and that looks like a login page, or `null`. */
function loginTarget({ hops }: Exchange): string | null {
  for (const [index, hop] of hops.entries()) {
    if (!hop.response) continue;
    const target = hops[index + 1]?.url ?? locationOf(hop.response, hop.url);
    if (target === null || originOf(target) === originOf(hop.url)) continue;
    if (isLoginPath(parseUrl(target)?.pathname ?? "")) return target;
  }
  return null;
}

export const docs: CauseDocs = {
  of: loginRedirect,
  rules: ["allow-origin-missing", "allow-origin-mismatch"],
  example: [
    `GET https://api.example/items
      -> 302 | Access-Control-Allow-Origin: https://app.example | Location: https://id.example/login
    then GET https://id.example/login
      -> 200 | Content-Type: text/html
    => blocked`,
  ],
  nearMiss: {
    example: [
      `GET https://api.example/items
        -> 302 | Access-Control-Allow-Origin: https://app.example | Location: https://cdn.example/items
      then GET https://cdn.example/items
        -> 200
      => blocked`,
    ],
    cause: "not-configured",
  },
};
