import { stoppedAt } from "../../situation";
import { code, host, sentences } from "../../words/values";
import type { Cause, CauseDocs } from "../cause";

/** Access-Control-Allow-Credentials is missing or is not exactly `true`. */
export const credentialsNotAllowed = {
  id: "credentials-not-allowed",
  label: "Credentials not allowed",
  fits: (situation) => stoppedAt(situation, "allow-credentials"),
  headline: ({ hop }) => `Your script sends credentials, and ${host(hop.url)} doesn't allow that.`,
  why: ({ first }) =>
    sentences(
      `For a request with credentials such as cookies (mode ${code("include")}), the response needs ${code("Access-Control-Allow-Credentials: true")}, in lowercase.`,
      (first?.value ?? null) === null
        ? "This response has no such header."
        : `In this response the header is ${code(first?.value ?? "")}.`,
    ),
} as const satisfies Cause;

export const docs: CauseDocs = {
  of: credentialsNotAllowed,
  meaning:
    "The script sends credentials such as cookies, and the response has no `Access-Control-Allow-Credentials: true`. The value must be exactly `true`, in lowercase and once.",
  sign: "The request uses `credentials: 'include'` or `withCredentials`, and works without it.",
  rules: ["allow-credentials"],
  example: [
    `GET https://api.example/items
      -> 200 | Access-Control-Allow-Origin: https://app.example | Access-Control-Allow-Credentials: True
    => blocked include`,
  ],
  nearMiss: {
    example: [
      `GET https://api.example/items
        -> 200 | Access-Control-Allow-Origin: https://www.example | Access-Control-Allow-Credentials: true
      => blocked include`,
    ],
    cause: "origin-not-allowed",
  },
};
