import { type Situation, stoppedAt } from "../../situation";
import { code, host, list, plural } from "../../words/values";
import type { Cause, CauseDocs } from "../cause";

/** A header that the script sends is not listed. */
export const headerNotAllowed = {
  id: "header-not-allowed",
  label: "Request header not allowed",
  fits: (situation) => stoppedAt(situation, "header-not-allowed"),
  headline: (situation) => {
    const [server, names] = [host(situation.hop.url), missingHeaders(situation)];
    return plural(names.length, {
      one: `${server} doesn't allow the request header ${list(names)}.`,
      other: `${server} doesn't allow the request headers ${list(names, 3)}.`,
    });
  },
  why: allowedHeaders,
} as const satisfies Cause;

/** The request headers that the preflight response does not allow. */
export function missingHeaders({ first }: Situation): string[] {
  return (first?.wanted ?? "").split(", ");
}

/** What the preflight response allows instead, and what follows. */
export function allowedHeaders({ first, hop }: Situation): string {
  const allowed = first?.value ?? null;
  return allowed === null
    ? `The preflight response has no ${code("Access-Control-Allow-Headers")} header. So ${code(hop.method)} was never sent.`
    : `The preflight response allows only ${code(allowed)}. So ${code(hop.method)} was never sent.`;
}

export const docs: CauseDocs = {
  of: headerNotAllowed,
  meaning:
    "The script sends a request header that `Access-Control-Allow-Headers` in the preflight response doesn't list. Typical ones are `Authorization` and `Content-Type: application/json`.",
  sign: "The preflight response lists other headers, or none.",
  rules: ["header-not-allowed"],
  example: [
    `POST https://api.example/items | Content-Type: application/json | X-Tenant: 7
      preflight 204 | Access-Control-Allow-Origin: https://app.example | Access-Control-Allow-Headers: Content-Type
    => blocked`,
  ],
  nearMiss: {
    example: [
      `POST https://api.example/items | Content-Type: application/json | Access-Control-Allow-Origin: *
        preflight 204 | Access-Control-Allow-Origin: https://app.example | Access-Control-Allow-Headers: Content-Type
      => blocked`,
    ],
    cause: "header-on-wrong-side",
  },
};
