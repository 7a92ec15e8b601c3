import { isCrossOrigin } from "../../infer";
import { code, host, request } from "../../words/values";
import type { Cause, CauseDocs } from "../cause";
import { failedWith } from "../network/errors";

/** The script itself limits the request to its own origin. Seen in files; a running browser sends nothing and says nothing. */
export const sameOriginMode = {
  id: "same-origin-mode",
  label: "Request in mode same-origin",
  fits: (situation) =>
    failedWith(situation, /^DisallowedByMode$/) ||
    (situation.exchange.mode === "same-origin" && isCrossOrigin(situation.exchange)),
  headline: ({ exchange }) =>
    `Your script sends ${request(exchange)} in mode ${code("same-origin")}, and the URL is on another origin.`,
  why: ({ exchange, hop }) =>
    `In this mode the browser blocks every request that leaves ${code(exchange.origin)}, such as this one to ${host(hop.url)}. No header of the server changes that.`,
  help: {
    kind: "request",
    title: "Send the request in mode `cors`",
    steps: () => [`Remove ${code('mode: "same-origin"')} from the call.`],
  },
  isNeverSent: true,
  refusal: ({ origin, hops: [{ response }] }) => ({
    rule: "request-mode",
    wanted: origin,
    // Once a redirect has left the origin, Chromium has no name for it; Firefox never has.
    chromium: response ? null : "DisallowedByMode",
    firefox: null,
    webkit: null,
  }),
} as const satisfies Cause;

export const docs: CauseDocs = {
  of: sameOriginMode,
  meaning:
    "The script sets `mode: 'same-origin'`, and the URL is on another origin. The browser doesn't send such a request.",
  sign: "The code has `mode: 'same-origin'`.",
  rules: ["request-mode"],
  example: ["GET https://api.example/items => failed mode-same-origin"],
  nearMiss: {
    example: ["GET https://app.example/items => failed net::ERR_ABORTED mode-same-origin"],
    cause: "aborted",
  },
};
