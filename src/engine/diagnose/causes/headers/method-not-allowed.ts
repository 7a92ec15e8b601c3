import { meantMethod } from "../../../fetch/methods";
import { stoppedAt } from "../../situation";
import { code, host } from "../../words/values";
import type { Cause, CauseDocs } from "../cause";

/** The method is not listed. */
export const methodNotAllowed = {
  id: "method-not-allowed",
  label: "Method not allowed",
  fits: (situation) => stoppedAt(situation, "method-not-allowed"),
  headline: ({ hop }) => `${host(hop.url)} doesn't allow the method ${code(hop.method)}.`,
  why: ({ first, hop }) => {
    const allowed = first?.value ?? null;
    return allowed === null
      ? `The preflight response has no ${code("Access-Control-Allow-Methods")} header. So ${code(hop.method)} was never sent.`
      : `The preflight response allows only ${code(allowed)}. So ${code(hop.method)} was never sent.`;
  },
  help: {
    kind: "page",
    title: "Write the method in uppercase",
    steps: ({ hop }) => {
      const meant = meantMethod(hop.method);
      return meant === null
        ? []
        : [`Write ${code(meant)} in your code: methods are case-sensitive, and servers know ${code(meant)} alone.`];
    },
  },
} as const satisfies Cause;

export const docs: CauseDocs = {
  of: methodNotAllowed,
  meaning: "`Access-Control-Allow-Methods` in the preflight response doesn't list the method of the request.",
  sign: "The preflight response lists other methods, or none.",
  rules: ["method-not-allowed"],
  example: [
    `DELETE https://api.example/items/9
      preflight 204 | Access-Control-Allow-Origin: https://app.example | Access-Control-Allow-Methods: GET, POST
    => blocked`,
  ],
  nearMiss: {
    example: [
      `DELETE https://api.example/items/9
        preflight 204 | Access-Control-Allow-Origin: https://app.example | Access-Control-Allow-Credentials: true | Access-Control-Allow-Methods: *
      => blocked include`,
    ],
    cause: "wildcard-with-credentials",
  },
};
