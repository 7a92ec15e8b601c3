import { misspelledName } from "../../misspelled";
import { code, host } from "../../words/values";
import type { Cause, CauseDocs } from "../cause";

/** A header is there that is nearly the one the browser missed. */
export const misspelledHeader = {
  id: "misspelled-header",
  label: "Misspelled header name",
  fits: (situation) => misspelledName(situation) !== null,
  headline: (situation) =>
    `${host(situation.hop.url)} sends ${code(misspelledName(situation) ?? "")}, which is a misspelled header name.`,
  why: ({ first }) =>
    `Browsers look for ${code(first?.header ?? "")} and ignore names that they don't know. The response has no header of the right name.`,
  help: {
    kind: "server-code",
    title: "Correct the header name",
    steps: (situation) => [
      `Rename ${code(misspelledName(situation) ?? "")} to ${code(situation.first?.header ?? "")} on the server.`,
    ],
  },
} as const satisfies Cause;

export const docs: CauseDocs = {
  of: misspelledHeader,
  meaning:
    "The response has a header that looks like a CORS header and has another name, such as `Access-Control-Allowed-Origin`. Browsers ignore it.",
  sign: "A response header starts nearly like the one that the browser misses.",
  rules: ["allow-origin-missing", "allow-credentials", "method-not-allowed", "header-not-allowed"],
  example: ["GET https://api.example/items -> 200 | Access-Control-Allowed-Origin: * => blocked"],
  nearMiss: {
    example: ["GET https://api.example/items -> 200 | Access-Control-Allow-Methods: GET => blocked"],
    cause: "origin-not-listed",
  },
};
