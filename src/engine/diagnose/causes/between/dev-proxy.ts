import { isLoopbackHost, isSameOrigin, parseUrl } from "../../../fetch/origin";
import { code, host } from "../../words/values";
import type { Cause, CauseDocs } from "../cause";
import { ANY_RULE } from "../rules";

/** The page requested its own dev server, and the API behind it responded with a redirect that bypasses the proxy. */
export const devProxy = {
  id: "dev-proxy",
  label: "Redirect bypasses the dev proxy",
  fits: ({ exchange, first }) => {
    const { origin, hops } = exchange;
    const isDevServer = isLoopbackHost(parseUrl(origin)?.hostname ?? "") && isSameOrigin(hops[0].url, origin);
    return isDevServer && first !== null && first.hop > 0;
  },
  headline: ({ exchange, hop }) => `A redirect led the request from ${host(exchange.origin)} to ${host(hop.url)}.`,
  why: ({ exchange }) =>
    `Your page requested its own origin ${code(exchange.origin)}, which is likely a dev server with a proxy for the API. The redirect names another server, so the browser goes there without the proxy, and needs CORS headers.`,
  help: {
    kind: "proxy",
    title: "Keep redirects inside the proxy",
    steps: () => ["Let the proxy rewrite redirects, or request the final path."],
  },
} as const satisfies Cause;

export const docs: CauseDocs = {
  of: devProxy,
  meaning:
    "The page requested its own dev server, whose proxy forwards to the API. The API responded with a redirect to its own host, so the browser leaves the proxy and needs CORS headers.",
  sign: "The first URL is on the page's own origin, and the redirect leads to the API's host.",
  rules: ANY_RULE,
  example: [
    `GET http://localhost:5173/api/items from http://localhost:5173
      -> 301 | Location: https://api.example/api/items/
    then GET https://api.example/api/items/
      -> 200
    => blocked`,
  ],
  nearMiss: {
    example: [
      `GET https://api.example/items from http://localhost:5173
        -> 301 | Access-Control-Allow-Origin: http://localhost:5173 | Location: https://api.example/items/
      then GET https://api.example/items/
        -> 200
      => blocked`,
    ],
    cause: "not-configured",
  },
};
