import { originsIn } from "../../origins";
import { allowedOrigin, stoppedAt } from "../../situation";
import { code, host } from "../../words/values";
import type { Cause, CauseDocs } from "../cause";

/** Several origins are in one header. */
export const originList = {
  id: "origin-list",
  label: "Several origins in one header",
  fits: (situation) =>
    stoppedAt(situation, "allow-origin-multiple") && originsIn(allowedOrigin(situation) ?? "").length > 1,
  headline: ({ hop }) => `${host(hop.url)} sends several origins in one ${code("Access-Control-Allow-Origin")} header.`,
  why: (situation) =>
    `Browsers compare the whole value ${code(allowedOrigin(situation) ?? "")} with your page's origin ${code(situation.requestOrigin)}. They accept exactly one origin.`,
  help: {
    kind: "server-code",
    title: "Send back the one origin that matches",
    steps: () => ["Look for the request's `Origin` in your list of allowed origins, and send that one back."],
  },
} as const satisfies Cause;

export const docs: CauseDocs = {
  of: originList,
  meaning:
    "`Access-Control-Allow-Origin` has several origins in one value. Browsers accept one only, so the server must choose the one that matches the request.",
  sign: "The value has commas or spaces between different origins.",
  rules: ["allow-origin-multiple"],
  example: [
    `GET https://api.example/items
      -> 200 | Access-Control-Allow-Origin: https://www.example, https://app.example
    => blocked`,
  ],
  nearMiss: {
    example: [
      `GET https://api.example/items
        -> 200 | Access-Control-Allow-Origin: https://app.example, https://app.example
      => blocked`,
    ],
    cause: "duplicate-origin-header",
  },
};
