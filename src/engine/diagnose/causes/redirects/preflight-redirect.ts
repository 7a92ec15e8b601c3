import { host } from "../../words/values";
import type { Cause, CauseDocs } from "../cause";
import { CORS_CHECK } from "../rules";
import { ANSWER_OPTIONS, redirectDifference, redirectTarget, redirectedPreflight } from "./preflight-redirects";

/** The preflight is redirected elsewhere, which browsers do not follow. */
export const preflightRedirect = {
  id: "preflight-redirect",
  label: "Preflight redirected",
  fits: (situation) => redirectDifference(situation) !== null,
  headline: (situation) => `${host(situation.hop.url)} redirects the preflight to ${redirectTarget(situation)}.`,
  why: redirectedPreflight,
  help: ANSWER_OPTIONS,
} as const satisfies Cause;

export const docs: CauseDocs = {
  of: preflightRedirect,
  meaning: "The server redirects the preflight. Browsers don't follow redirects of a preflight.",
  sign: "OPTIONS has a status from 301 to 308.",
  rules: ["preflight-redirect", ...CORS_CHECK],
  example: ["PUT https://api.example/items preflight 302 | Location: https://eu.api.example/items => blocked"],
  nearMiss: {
    example: [
      `PUT https://api.example/items
        preflight 302 | Access-Control-Allow-Origin: https://app.example
      => blocked`,
    ],
    cause: "preflight-status",
  },
};
