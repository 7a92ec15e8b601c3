import { isKeptByCorp } from "../../../fetch/corp";
import { getHeader } from "../../../fetch/headers";
import type { Situation } from "../../situation";
import { code, host } from "../../words/values";
import type { Cause, CauseDocs } from "../cause";
import { refusedByResponsePolicy } from "../network/errors";

/** Cross-Origin-Resource-Policy on the response keeps it from this page. */
export const corp = {
  id: "corp",
  label: "Blocked by resource policy",
  fits: (situation) =>
    (refusedByResponsePolicy(situation.exchange.error) && policyOf(situation) !== null) ||
    namedBy(situation) !== null ||
    (situation.exchange.error === null && isKeptByCorp(situation.exchange)),
  headline: (situation) => `${host(situation.hop.url)} sends ${code(lineOf(situation))}, which excludes your page.`,
  why: ({ exchange }) =>
    `With this header the browser gives the response to pages of the server's own site or origin only, and your page is ${code(exchange.origin)}. CORS headers don't change that.`,
  help: {
    kind: "server-code",
    title: "Let pages of other origins use the response",
    steps: ({ hop }) => [
      `Send ${code("Cross-Origin-Resource-Policy: cross-origin")} with this response.`,
      // Helmet, which sends it too, takes that name away. Measured: webpack-dev-server 5.2.7.
      ...(getHeader(hop.response?.headers, "x-powered-by") === "Express"
        ? [
            'webpack-dev-server sends the header by itself: set `devServer.headers` to `{ "Access-Control-Allow-Origin": "*" }` in `webpack.config.js`, and it leaves it out.',
          ]
        : []),
    ],
  },
} as const satisfies Cause;

function lineOf(situation: Situation): string {
  const value = policyOf(situation) ?? namedBy(situation) ?? "same-origin";
  return `Cross-Origin-Resource-Policy: ${value}`;
}

const policyOf = ({ hop }: Situation): string | null =>
  getHeader(hop.response?.headers, "cross-origin-resource-policy");

/** The header's value, by Chromium's full name of the error, which files hold also where they do not hold the response. */
function namedBy({ exchange }: Situation): "same-origin" | "same-site" | null {
  if (exchange.error === "net::ERR_BLOCKED_BY_RESPONSE.NotSameOrigin") return "same-origin";
  return exchange.error === "net::ERR_BLOCKED_BY_RESPONSE.NotSameSite" ? "same-site" : null;
}

export const docs: CauseDocs = {
  of: corp,
  meaning: "The response has a `Cross-Origin-Resource-Policy` header that forbids other sites or origins to embed it.",
  sign: "The response has `Cross-Origin-Resource-Policy: same-origin` or `same-site`.",
  rules: [],
  messages: {
    chromium: [
      "Failed to load resource: net::ERR_BLOCKED_BY_RESPONSE.NotSameOrigin",
      "{method} {url} net::ERR_BLOCKED_BY_RESPONSE.NotSameSite",
    ],
    firefox: [
      "The resource at “{url}” was blocked due to its Cross-Origin-Resource-Policy header (or lack thereof). See {link}",
    ],
    webkit: [
      "Cancelled load to {url} because it violates the resource's Cross-Origin-Resource-Policy response header.",
    ],
  },
  example: [
    `GET https://api.example/logo.png
      -> 200 | Cross-Origin-Resource-Policy: same-origin
    => failed net::ERR_BLOCKED_BY_RESPONSE no-cors image`,
  ],
  nearMiss: {
    example: ["GET https://api.example/logo.png -> 200 => failed net::ERR_BLOCKED_BY_RESPONSE no-cors image"],
    cause: "coep",
  },
};
