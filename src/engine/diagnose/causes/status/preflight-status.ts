import { code, host } from "../../words/values";
import type { Cause, CauseDocs } from "../cause";
import { BAD_STATUS_RULES, badPreflightStatus } from "./bad-preflight-status";

/** Any other status that is no success. */
export const preflightStatus = {
  id: "preflight-status",
  label: "Preflight not successful",
  fits: (situation) => badPreflightStatus(situation) !== 0,
  headline: ({ hop, response }) => `${host(hop.url)} responded to the preflight with ${response?.status ?? 0}.`,
  why: ({ hop }) => `A preflight needs a status from 200 to 299, so ${code(hop.method)} was never sent.`,
  help: {
    kind: "server-code",
    title: "Respond to OPTIONS with success",
    steps: ({ hop }) => [`Let ${host(hop.url)} respond to OPTIONS with 204.`],
  },
} as const satisfies Cause;

export const docs: CauseDocs = {
  of: preflightStatus,
  meaning: "The preflight got a status that isn't a success. A preflight needs a status from 200 to 299.",
  sign: "OPTIONS has a status outside 200 to 299 that none of the others names, such as 400.",
  rules: BAD_STATUS_RULES,
  example: [
    `PUT https://api.example/items
      preflight 400 | Access-Control-Allow-Origin: https://app.example | Access-Control-Allow-Methods: PUT
    => blocked`,
  ],
  nearMiss: {
    example: [
      `PUT https://api.example/items
        preflight 200 | Access-Control-Allow-Origin: https://app.example | Access-Control-Allow-Methods: GET
      => blocked`,
    ],
    cause: "method-not-allowed",
  },
};
