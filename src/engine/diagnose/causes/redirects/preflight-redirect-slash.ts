import { host } from "../../words/values";
import type { Cause, CauseDocs } from "../cause";
import { CORS_CHECK } from "../rules";
import { ANSWER_OPTIONS, redirectDifference, redirectedPreflight } from "./preflight-redirects";

/** The preflight is redirected to the same URL with a slash more or less. */
export const preflightRedirectSlash = {
  id: "preflight-redirect-slash",
  label: "Preflight redirected (slash)",
  fits: (situation) => redirectDifference(situation) === "slash",
  headline: ({ hop }) => `${host(hop.url)} redirects the preflight because of a trailing slash in the URL.`,
  why: redirectedPreflight,
  help: ANSWER_OPTIONS,
} as const satisfies Cause;

export const docs: CauseDocs = {
  of: preflightRedirectSlash,
  meaning:
    "The server redirects the preflight to the same URL with a trailing slash, or without it. Browsers don't follow redirects of a preflight.",
  sign: "OPTIONS has a status from 301 to 308, and its `Location` differs in the slash at the end.",
  rules: ["preflight-redirect", ...CORS_CHECK],
  example: ["PUT https://api.example/items preflight 308 | Location: /items/ => blocked"],
  nearMiss: {
    example: ["PUT https://api.example/items preflight 308 | Location: /v2/items => blocked"],
    cause: "preflight-redirect",
  },
};
