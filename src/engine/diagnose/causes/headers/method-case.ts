import { parseTokenList } from "../../../fetch/tokens";
import { type Situation, stoppedAt } from "../../situation";
import { code, host } from "../../words/values";
import type { Cause, CauseDocs } from "../cause";

/** The method is listed in other uppercase and lowercase letters. */
export const methodCase = {
  id: "method-case",
  label: "Method in the wrong case",
  fits: (situation) => stoppedAt(situation, "method-not-allowed") && listedAs(situation) !== null,
  headline: (situation) =>
    `Your script uses the method ${code(situation.hop.method)}, and ${host(situation.hop.url)} allows ${code(listedAs(situation) ?? "")}.`,
  why: () =>
    `Methods are case-sensitive. Browsers turn only ${code("DELETE")}, ${code("GET")}, ${code("HEAD")}, ${code("OPTIONS")}, ${code("POST")} and ${code("PUT")} into uppercase.`,
  help: {
    kind: "page",
    title: "Write the method in uppercase",
    steps: ({ hop }) => [`Write ${code(hop.method.toUpperCase())} in your code and on the server.`],
  },
} as const satisfies Cause;

/** The method as the server lists it, or `null` when it is not there in any case. */
function listedAs({ first, hop }: Situation): string | null {
  const parsed = parseTokenList(first?.value ?? "");
  const wanted = hop.method.toUpperCase();
  return (parsed.valid && parsed.tokens.find((token) => token.toUpperCase() === wanted)) || null;
}

export const docs: CauseDocs = {
  of: methodCase,
  meaning:
    "The method is listed in other letters than the script sends. Methods are case-sensitive, and browsers don't turn `patch` into `PATCH`.",
  sign: "The method in the code is in lowercase.",
  rules: ["method-not-allowed"],
  example: [
    `patch https://api.example/items
      preflight 204 | Access-Control-Allow-Origin: https://app.example | Access-Control-Allow-Methods: PATCH
    => blocked`,
  ],
  nearMiss: {
    example: [
      `patch https://api.example/items
        preflight 204 | Access-Control-Allow-Origin: https://app.example | Access-Control-Allow-Methods: PUT
      => blocked`,
    ],
    cause: "method-not-allowed",
  },
};
