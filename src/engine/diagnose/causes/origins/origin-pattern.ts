import { allowedOrigin } from "../../situation";
import { code, host } from "../../words/values";
import type { Cause, CauseDocs } from "../cause";
import { ONE_ORIGIN, stoppedAtOrigin } from "./origin-rules";

/** The allowed origin is a pattern; browsers support none. */
export const originPattern = {
  id: "origin-pattern",
  label: "Pattern in allowed origin",
  fits: (situation) => stoppedAtOrigin(situation) && /[*^$\\]/.test(allowedOrigin(situation) ?? ""),
  headline: (situation) =>
    `${host(situation.hop.url)} allows ${code(allowedOrigin(situation) ?? "")}, and browsers don't support patterns.`,
  why: (situation) => `The value must be your page's origin ${code(situation.requestOrigin)}, character by character.`,
  help: {
    kind: "server-code",
    title: "Send back the one origin that matches",
    steps: () => ["Let the server compare the request's `Origin` with the pattern, and send that origin back."],
  },
} as const satisfies Cause;

export const docs: CauseDocs = {
  of: originPattern,
  meaning:
    "The allowed origin has a wildcard inside, such as `https://*.example.com`. Browsers don't know patterns: only `*` alone or a whole origin.",
  sign: "The allowed value has a `*` and something beside it.",
  rules: ONE_ORIGIN,
  example: ["GET https://api.example/items -> 200 | Access-Control-Allow-Origin: https://*.example => blocked"],
  nearMiss: {
    example: [
      `GET https://api.example/items
        -> 200 | Access-Control-Allow-Origin: * | Access-Control-Allow-Credentials: true
      => blocked include`,
    ],
    cause: "wildcard-with-credentials",
  },
};
