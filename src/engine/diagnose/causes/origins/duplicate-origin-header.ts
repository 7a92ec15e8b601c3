import { headerLines } from "../../../fetch/headers";
import { originsIn } from "../../origins";
import { allowedOrigin, stoppedAt } from "../../situation";
import { code, host } from "../../words/values";
import type { Cause, CauseDocs } from "../cause";

/** Two layers both add Access-Control-Allow-Origin. */
export const duplicateOriginHeader = {
  id: "duplicate-origin-header",
  label: "Allowed origin sent twice",
  fits: (situation) => {
    if (!stoppedAt(situation, "allow-origin-multiple")) return false;
    const lines = headerLines(situation.response?.headers ?? [], "access-control-allow-origin");
    // Firefox joins the lines, so a value twice, or `*` beside an origin, counts as two lines as well.
    const parts = originsIn(lines.join(","));
    return lines.length > 1 || parts.includes("*") || new Set(parts).size < parts.length;
  },
  headline: ({ hop }) => `${host(hop.url)} sends ${code("Access-Control-Allow-Origin")} more than once.`,
  why: (situation) =>
    `The values together are ${code(allowedOrigin(situation) ?? "")}, and browsers accept exactly one. Often a proxy and the application both add the header.`,
  help: {
    kind: "server-code",
    title: "Send the header once",
    steps: () => ["Let only one of them send the header."],
  },
} as const satisfies Cause;

export const docs: CauseDocs = {
  of: duplicateOriginHeader,
  meaning:
    "`Access-Control-Allow-Origin` was added twice, for example by the application and by nginx in front of it. Browsers accept one value only.",
  sign: "The header is there twice, or its value has a comma between two of the same kind.",
  rules: ["allow-origin-multiple"],
  example: [
    `GET https://api.example/items
      -> 200 | Access-Control-Allow-Origin: https://app.example | Access-Control-Allow-Origin: *
    => blocked`,
  ],
  nearMiss: {
    example: [
      `GET https://api.example/items
        -> 200 | Access-Control-Allow-Origin: https://app.example, https://www.example
      => blocked`,
    ],
    cause: "origin-list",
  },
};
