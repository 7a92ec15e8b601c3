import { parseTokenList } from "../../../fetch/tokens";
import { stoppedAt } from "../../situation";
import { codePoint } from "../../words/unseen";
import { code, host } from "../../words/values";
import type { Cause, CauseDocs } from "../cause";

/** A list of methods or headers cannot be parsed. */
export const invalidList = {
  id: "invalid-list",
  label: "List that can't be parsed",
  fits: (situation) => stoppedAt(situation, "allow-methods-invalid", "allow-headers-invalid"),
  headline: ({ first, hop }) => `The browser can't parse the ${code(first?.header ?? "")} list of ${host(hop.url)}.`,
  why: ({ first }) => {
    const parsed = parseTokenList(first?.value ?? "");
    return parsed.valid
      ? `The value is ${code(first?.value ?? "")}. One invalid name makes the whole list invalid.`
      : `In ${code(parsed.element)}, the character ${code(parsed.character)} (${codePoint(parsed.character)}) is not allowed. One invalid name makes the whole list invalid.`;
  },
  help: {
    kind: "server-code",
    title: "Correct the list",
    steps: () => ["Separate the names with commas."],
  },
} as const satisfies Cause;

export const docs: CauseDocs = {
  of: invalidList,
  meaning:
    "`Access-Control-Allow-Methods` or `Access-Control-Allow-Headers` has a value that can't be parsed, for example with quotes, semicolons or brackets. One invalid name makes the whole list invalid.",
  sign: "The list has a character other than letters, digits, hyphens and commas.",
  rules: ["allow-methods-invalid", "allow-headers-invalid"],
  example: [
    `PUT https://api.example/items
      preflight 204 | Access-Control-Allow-Origin: https://app.example | Access-Control-Allow-Methods: GET; PUT
    => blocked`,
  ],
  nearMiss: {
    example: [
      `PUT https://api.example/items
        preflight 204 | Access-Control-Allow-Origin: https://app.example | Access-Control-Allow-Methods: GET, POST
      => blocked`,
    ],
    cause: "method-not-allowed",
  },
};
