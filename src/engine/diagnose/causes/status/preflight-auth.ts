import { code, host } from "../../words/values";
import type { Cause, CauseDocs } from "../cause";
import { BAD_STATUS_RULES, badPreflightStatus } from "./bad-preflight-status";
import { corsFirstIn } from "./cors-first";

/** An authentication check rejects the OPTIONS request, which never carries credentials. */
export const preflightAuth = {
  id: "preflight-auth",
  label: "Preflight not authenticated",
  fits: (situation) => [401, 403, 407].includes(badPreflightStatus(situation)),
  headline: ({ hop, response }) => `${host(hop.url)} rejected the preflight with ${response?.status ?? 0}.`,
  why: ({ hop }) =>
    `Browsers never send credentials or ${code("Authorization")} with a preflight, so it can't pass an authentication check. That check likely runs before the CORS code. So ${code(hop.method)} was never sent.`,
  help: {
    kind: "server-code",
    title: "Let OPTIONS pass without credentials",
    steps: (situation) => [
      "Run the CORS code before the authentication check, so that OPTIONS passes without credentials.",
      ...corsFirstIn(situation),
    ],
  },
} as const satisfies Cause;

export const docs: CauseDocs = {
  of: preflightAuth,
  meaning:
    "An authentication check rejects the preflight. Browsers never send credentials or `Authorization` with a preflight, so the check must let OPTIONS pass.",
  sign: "OPTIONS has status 401, 403 or 407.",
  rules: BAD_STATUS_RULES,
  example: [
    `PUT https://api.example/items | Authorization: Bearer x
      preflight 401 | WWW-Authenticate: Bearer
    => blocked`,
  ],
  nearMiss: {
    example: [
      `PUT https://api.example/items | Authorization: Bearer x
        preflight 204 | Access-Control-Allow-Origin: https://app.example | Access-Control-Allow-Methods: PUT | Access-Control-Allow-Headers: authorization
        -> 401
      => blocked`,
    ],
    cause: "not-authenticated",
  },
};
