import { code, host } from "../../words/values";
import type { Cause, CauseDocs } from "../cause";
import { refusedByResponsePolicy } from "../network/errors";

/** The page requires that every response opts in, and this one does not. */
export const coep = {
  id: "coep",
  label: "Opt-in required by the page",
  fits: ({ exchange }) => refusedByResponsePolicy(exchange.error),
  headline: ({ hop }) =>
    `The response of ${host(hop.url)} has no ${code("Cross-Origin-Resource-Policy")} header, which your page requires.`,
  why: ({ exchange }) =>
    `The page ${code(exchange.origin)} uses ${code("Cross-Origin-Embedder-Policy")}. With it, the browser loads a file from another origin only when the response opts in.`,
  help: {
    kind: "server-code",
    title: "Let pages of other origins use the response",
    steps: () => [`Send ${code("Cross-Origin-Resource-Policy: cross-origin")} with this response.`],
  },
} as const satisfies Cause;

export const docs: CauseDocs = {
  of: coep,
  meaning:
    "The page sends `Cross-Origin-Embedder-Policy`, so everything that it embeds needs `Cross-Origin-Resource-Policy` or CORS headers. The response has neither.",
  sign: "The page's own response has a `Cross-Origin-Embedder-Policy` header.",
  rules: [],
  messages: {
    chromium: [
      "Failed to load resource: net::ERR_BLOCKED_BY_RESPONSE.NotSameOriginAfterDefaultedToSameOriginByCoep",
      "{method} {url} net::ERR_BLOCKED_BY_RESPONSE.NotSameOriginAfterDefaultedToSameOriginByCoep",
    ],
    firefox: [
      "The resource at “{url}” was blocked due to its Cross-Origin-Resource-Policy header (or lack thereof). See {link}",
    ],
    webkit: [
      "Cancelled load to {url} because it violates the resource's Cross-Origin-Resource-Policy response header.",
    ],
  },
  example: ["GET https://api.example/logo.png -> 200 => failed NS_ERROR_DOM_CORP_FAILED no-cors image firefox"],
  nearMiss: {
    example: [
      `GET https://api.example/logo.png
        -> 200 | Cross-Origin-Resource-Policy: same-site
      => failed NS_ERROR_DOM_CORP_FAILED no-cors image firefox`,
    ],
    cause: "corp",
  },
};
