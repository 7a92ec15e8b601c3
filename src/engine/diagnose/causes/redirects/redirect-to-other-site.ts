import { isLoopbackHost, isSameOrigin, parseUrl } from "../../../fetch/origin";
import { code, host } from "../../words/values";
import type { Cause, CauseDocs } from "../cause";
import { ANY_RULE } from "../rules";

/** A URL of the page's own origin redirects to somebody else's site: a page for people, not a response for scripts. */
export const redirectToOtherSite = {
  id: "redirect-to-other-site",
  label: "Redirect to another site",
  fits: ({ exchange, first, hop }) => {
    const [start] = exchange.hops;
    if (first === null || first.hop === 0 || !isSameOrigin(start.url, exchange.origin)) return false;
    const [from, to] = [parseUrl(start.url), parseUrl(hop.url)];
    if (from === null || to === null || isLoopbackHost(to.hostname)) return false;
    return lastPart(from.pathname) !== lastPart(to.pathname);
  },
  headline: ({ exchange, hop }) =>
    `Your own ${code(parseUrl(exchange.hops[0].url)?.pathname ?? "")} redirects to another site, ${host(hop.url)}.`,
  why: ({ hop }) =>
    `The browser follows the redirect for your script, and then needs CORS headers from ${host(hop.url)}. That site has nothing to change: the redirect is meant for a navigation.`,
} as const satisfies Cause;

/** What a redirect to the same thing elsewhere keeps: an API that sends to its own URL. */
function lastPart(path: string): string {
  return path.split("/").findLast((part) => part !== "") ?? "";
}

export const docs: CauseDocs = {
  of: redirectToOtherSite,
  meaning:
    "A URL of your own site redirects to another site, such as a payment page or a sign-in. That redirect is meant for a navigation and not for a script.",
  sign: "The first URL is on your own origin, and the redirect leads to a site that isn't yours.",
  rules: ANY_RULE,
  example: [
    `GET https://app.example/r/chat
      -> 308 | Location: https://chat.example/invite/abc
    then GET https://chat.example/invite/abc
      -> 200
    => blocked`,
  ],
  nearMiss: {
    example: [
      `GET http://localhost:5173/api/items from http://localhost:5173
        -> 301 | Location: https://api.example/api/items/
      then GET https://api.example/api/items/
        -> 200
      => blocked`,
    ],
    cause: "dev-proxy",
  },
};
