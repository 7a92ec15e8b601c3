import { internalRedirect } from "../../../fetch/upgrade";
import { host } from "../../words/values";
import type { Cause, CauseDocs } from "../cause";
import { CORS_CHECK } from "../rules";
import { ANSWER_OPTIONS, redirectDifference, redirectedPreflight } from "./preflight-redirects";

/** By who redirected. */
const HEADLINES = {
  server: (server: string) => `${server} redirects the preflight from http to https.`,
  hsts: (server: string) =>
    `The browser changes http to https for ${server} by itself (HSTS), which redirects the preflight.`,
  other: (server: string) =>
    `The browser or an extension changes http to https for ${server}, which redirects the preflight.`,
} as const;

/** The preflight is redirected from http to https. */
export const preflightRedirectHttps = {
  id: "preflight-redirect-https",
  label: "Preflight redirected to https",
  fits: (situation) => redirectDifference(situation) === "https",
  headline: ({ hop, response }) => HEADLINES[internalRedirect(response) ?? "server"](host(hop.url)),
  why: redirectedPreflight,
  help: ANSWER_OPTIONS,
} as const satisfies Cause;

export const docs: CauseDocs = {
  of: preflightRedirectHttps,
  meaning:
    "The preflight is redirected from http to https, by the server or by the browser itself (HSTS). Browsers don't follow redirects of a preflight.",
  sign: "OPTIONS has a status from 301 to 308, and its `Location` differs in `https` only.",
  rules: ["preflight-redirect", ...CORS_CHECK],
  example: ["PUT http://api.example/items preflight 301 | Location: https://api.example/items => blocked"],
  nearMiss: {
    example: ["PUT http://api.example/items preflight 301 | Location: https://www.api.example/items => blocked"],
    cause: "preflight-redirect",
  },
};
