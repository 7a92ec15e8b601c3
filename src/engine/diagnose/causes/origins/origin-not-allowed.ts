import { OPAQUE, isLoopbackHost, parseUrl } from "../../../fetch/origin";
import { type Situation, allowedOrigin } from "../../situation";
import { code, sentences } from "../../words/values";
import type { Cause, CauseDocs } from "../cause";
import { allowsAnother, stoppedAtOrigin } from "./origin-rules";

/** Another origin altogether is allowed. */
export const originNotAllowed = {
  id: "origin-not-allowed",
  label: "Another origin is allowed",
  fits: stoppedAtOrigin,
  headline: allowsAnother,
  why: (situation) =>
    sentences(comparison(situation), "The response must allow the very origin that sent the request."),
} as const satisfies Cause;

function comparison(situation: Situation): string {
  const allowed = allowedOrigin(situation) ?? "";
  if (allowed === OPAQUE) return `${code(OPAQUE)} is no site: some CORS layers send it in place of a refusal.`;
  return isLocal(situation.requestOrigin) && !isLocal(allowed)
    ? "The allowed origin is likely the deployed site, and your page runs on your own computer."
    : "To a browser these are two different sites.";
}

/** Of a page on a development server; the pages of apps have schemes of their own. */
const isLocal = (origin: string): boolean =>
  /^https?:/.test(origin) && isLoopbackHost(parseUrl(origin)?.hostname ?? "");

export const docs: CauseDocs = {
  of: originNotAllowed,
  meaning:
    "The server allows an origin, and it isn't the page's. Often it's the deployed site, while you work on localhost.",
  sign: "The allowed value is another site or another host.",
  rules: ["allow-origin-mismatch", "allow-origin-invalid", "allow-origin-multiple"],
  example: ["GET https://api.example/items -> 200 | Access-Control-Allow-Origin: https://www.example => blocked"],
  nearMiss: {
    example: [
      "GET https://api.example/items -> 200 | Access-Control-Allow-Origin: https://app.example:8443 => blocked",
    ],
    cause: "origin-port",
  },
};
