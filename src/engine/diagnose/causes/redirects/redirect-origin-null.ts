import { allowedOrigin } from "../../situation";
import { code, host, valueOrNothing } from "../../words/values";
import type { Cause, CauseDocs } from "../cause";
import { stoppedAtOrigin } from "../origins/origin-rules";

/** The chain of redirects left a foreign origin, so the browser sends `null` in place of the page's origin (redirect-taint). */
export const redirectOriginNull = {
  id: "redirect-origin-null",
  label: "Origin lost in redirects",
  fits: (situation) => situation.tainted && stoppedAtOrigin(situation) && allowedOrigin(situation) !== null,
  headline: ({ hop }) => `After the redirects, the browser sends ${code("Origin: null")} to ${host(hop.url)}.`,
  why: (situation) =>
    `A redirect went from one other origin to the next, and from there on the browser no longer sends ${code(situation.exchange.origin)}. The response allows ${valueOrNothing(allowedOrigin(situation))}, which does not match ${code("null")}.`,
} as const satisfies Cause;

export const docs: CauseDocs = {
  of: redirectOriginNull,
  meaning:
    "The redirects went from one other origin to the next, so the browser sends `Origin: null` from there on. The response doesn't allow `null`, and shouldn't.",
  sign: "The last request of the chain has `Origin: null`, and the first one has the page's origin.",
  rules: ["allow-origin-mismatch", "allow-origin-invalid", "allow-origin-multiple"],
  example: [
    `GET https://api.example/items
      -> 302 | Access-Control-Allow-Origin: https://app.example | Location: https://cdn.example/items
    then GET https://cdn.example/items
      -> 200 | Access-Control-Allow-Origin: https://app.example
    => blocked`,
  ],
  nearMiss: {
    example: [
      `GET https://api.example/items
        -> 302 | Access-Control-Allow-Origin: https://app.example | Location: /new
      then GET https://api.example/new
        -> 200 | Access-Control-Allow-Origin: https://www.example
      => blocked`,
    ],
    cause: "origin-not-allowed",
  },
};
