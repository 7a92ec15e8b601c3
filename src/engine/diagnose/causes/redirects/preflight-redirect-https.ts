import { upgradeReason } from "../../../fetch/upgrade";
import { host } from "../../words/values";
import type { Cause, CauseDocs } from "../cause";
import { CORS_CHECK } from "../rules";
import { ANSWER_OPTIONS, redirectDifference, redirectedPreflight } from "./preflight-redirects";

/** The preflight is redirected from http to https. */
export const preflightRedirectHttps = {
  id: "preflight-redirect-https",
  label: "Preflight redirected to https",
  fits: (situation) => redirectDifference(situation) === "https",
  headline: ({ hop, response }) =>
    upgradeReason(response) === null
      ? `${host(hop.url)} redirects the preflight from http to https.`
      : `The browser changes http to https for ${host(hop.url)} by itself (HSTS), which redirects the preflight.`,
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
