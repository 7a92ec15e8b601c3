import { OPAQUE, isFile, isHttp, isWebSocket } from "../../../fetch/origin";
import { code } from "../../words/values";
import type { Cause, CauseDocs } from "../cause";
import { failedWith } from "../network/errors";

/** The URL is not http (`localhost:3000/api`, `file:`). Seen in files; a running browser sends nothing and says nothing. */
export const schemeNotHttp = {
  id: "scheme-not-http",
  label: "URL without http or https",
  fits: (situation) =>
    failedWith(situation, /^CorsDisabledScheme$/) ||
    (situation.exchange.outcome === "failed" && !isHttp(situation.hop.url) && !isWebSocket(situation.hop.url)),
  headline: ({ hop }) => `The URL ${code(hop.url)} does not start with ${code("http://")} or ${code("https://")}.`,
  why: ({ hop, exchange }) =>
    isFile(hop.url) && exchange.origin === OPAQUE
      ? "The page was opened from a file. Browsers load module scripts, fonts and what scripts request with CORS, which knows http and https URLs only, and each file is an origin of its own. So the file was not read."
      : "Browsers send cross-origin requests to http and https URLs only. So this request was never sent.",
  help: {
    kind: "request",
    title: "Write the whole URL",
    // A page that is a file has to be served first (`serve-page`).
    steps: ({ hop, exchange }) =>
      isFile(hop.url) && exchange.origin === OPAQUE
        ? []
        : [`Write the whole URL, with ${code("http://")} or ${code("https://")} in front.`],
  },
  isNeverSent: true,
  refusal: ({ hops: [{ url }] }) => ({
    rule: "request-scheme",
    wanted: "http: or https:",
    chromium: "CorsDisabledScheme",
    // Measured on ESR 153: a file is refused by the same-origin policy, without a word of CORS.
    firefox: isFile(url) ? null : "CORSRequestNotHttp",
    // Measured on WebKitGTK 2.50.6.
    webkit: "Cross origin requests are only supported for HTTP.",
  }),
} as const satisfies Cause;

export const docs: CauseDocs = {
  of: schemeNotHttp,
  meaning:
    "The URL doesn't start with `http://` or `https://`, for example `localhost:3000/api` or `file:///data.json`. Browsers send cross-origin requests to http and https URLs only.",
  sign: "The URL in the code has no scheme, or another one.",
  rules: ["request-scheme"],
  example: ["GET localhost:3000/items => failed"],
  nearMiss: {
    example: ["GET http://localhost:3000/items => failed net::ERR_CONNECTION_REFUSED"],
    cause: "server-unreachable",
  },
};
