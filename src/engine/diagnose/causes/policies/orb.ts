import { getHeader } from "../../../fetch/headers";
import { isKeptByOrb } from "../../../fetch/orb";
import { code, host, valueOrNothing } from "../../words/values";
import type { Cause, CauseDocs } from "../cause";

/** An element asked for an image or a script and got a page or JSON. */
export const orb = {
  id: "orb",
  label: "Unexpected kind of response",
  fits: ({ exchange }) =>
    exchange.error === "net::ERR_BLOCKED_BY_ORB" || (exchange.outcome === "blocked" && isKeptByOrb(exchange)),
  headline: ({ exchange, hop }) =>
    `The page loads this URL as ${code(exchange.type)}, and ${host(hop.url)} responded with something else.`,
  why: ({ hop }) =>
    `The response has status ${hop.response?.status ?? 0} and the content type ${valueOrNothing(getHeader(hop.response?.headers, "content-type"))}, which the browser does not give to such an element (Opaque Response Blocking). Likely it is an error page or a login page.`,
  help: {
    kind: "page",
    title: "See what the server sends",
    steps: () => ["Open the URL in a tab to see what the server sends."],
  },
} as const satisfies Cause;

export const docs: CauseDocs = {
  of: orb,
  meaning:
    "An element such as `<img>` or `<script>` got a response of another kind, often an HTML error page. The browser doesn't give it to the page (Opaque Response Blocking).",
  sign: "The URL opened in a tab of its own shows a page of text where an image or a script should be.",
  rules: [],
  messages: {
    chromium: ["Failed to load resource: net::ERR_BLOCKED_BY_ORB", "{method} {url} net::ERR_BLOCKED_BY_ORB"],
    firefox: [
      "The resource at “{url}” was blocked by OpaqueResponseBlocking. Reason: “{reason}”.",
      "A resource is blocked by OpaqueResponseBlocking, please check browser console for details.",
    ],
  },
  example: [
    `GET https://api.example/logo.png
      -> 404 | Content-Type: text/html
    => failed net::ERR_BLOCKED_BY_ORB no-cors image`,
  ],
  nearMiss: {
    example: ["GET https://api.example/logo.png -> 404 | Content-Type: text/html => opaque image"],
    cause: null,
  },
};
