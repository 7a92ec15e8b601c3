import type { Rule } from "../../../fetch/violation";
import { code, host, list, sentences } from "../../words/values";
import type { Situation } from "../../situation";
import type { Reason } from "../../responders/responder";
import type { Cause, CauseDocs } from "../cause";

/** What the CORS layer that refused has not on its lists; several where the same bytes stand for each; `null` for no such refusal. */
function reasonsOf({ answeredBy, first, response }: Situation): readonly Reason[] | null {
  const rule = first?.rule;
  // A refusal by status comes before what else is missing in the response.
  const isError = first?.step === "preflight" && (response?.status ?? 0) >= 400;
  const isOfCredentials = rule === "allow-credentials" || rule === "allow-origin-wildcard-with-credentials";
  const isBare = rule === "allow-origin-missing" || rule === "preflight-status" || (isError && isOfCredentials);
  if (answeredBy === null || !isBare) return null;
  // A product that refuses by a list of its own is one; an object store has rules in place of lists.
  const isProducts = answeredBy.kind === "platform" && answeredBy.because !== undefined;
  return answeredBy.kind === "cors-layer" || isProducts ? (answeredBy.because ?? []) : null;
}

const refusedFor =
  (...wanted: readonly Reason[]) =>
  (situation: Situation): boolean => {
    const reasons = reasonsOf(situation);
    return reasons !== null && reasons.length === wanted.length && wanted.every((one) => reasons.includes(one));
  };

/** How the layer refused, by what it sent. */
function how({ answeredBy, response }: Situation): string {
  const { status = 0 } = response ?? {};
  const who = answeredBy?.kind === "platform" ? answeredBy.name : "The server's CORS layer";
  return sentences(
    status >= 400 ? `${who} rejected the request itself, with ${status}.` : `${who} rejected the request itself.`,
    answeredBy?.evidence[0] ?? null,
  );
}

/** The header names that it may have refused: those that no request that passed had, where one passed. */
const asked = ({ hop, answeredBy }: Situation): string =>
  answeredBy?.newHeaders?.join(",") ??
  hop.preflight?.requestHeaders?.find(([name]) => name.toLowerCase() === "access-control-request-headers")?.[1] ??
  "";

/** The CORS layer refused: the page's origin is not on its list. */
export const originNotListed = {
  id: "origin-not-listed",
  label: "Origin not on the CORS list",
  fits: refusedFor("origin"),
  headline: ({ hop, requestOrigin }) =>
    `The CORS list of ${host(hop.url)} does not include the origin ${code(requestOrigin)}.`,
  why: how,
} as const satisfies Cause;

/** The CORS layer refused: the method is not on its list. */
export const methodNotListed = {
  id: "method-not-listed",
  label: "Method not on the CORS list",
  fits: refusedFor("method"),
  headline: ({ hop }) => `The CORS list of ${host(hop.url)} does not include the method ${code(hop.method)}.`,
  why: how,
} as const satisfies Cause;

/** The CORS layer refused: a request header is not on its list. */
export const headerNotListed = {
  id: "header-not-listed",
  label: "Header not on the CORS list",
  fits: refusedFor("header"),
  headline: (situation) =>
    situation.answeredBy?.newHeaders?.length === 1
      ? `The CORS list of ${host(situation.hop.url)} does not include the header ${code(asked(situation))}.`
      : `The CORS list of ${host(situation.hop.url)} does not include a header of ${code(asked(situation))}.`,
  why: how,
} as const satisfies Cause;

/** The CORS layer refused, in a way that stands for several reasons. */
export const notListed = {
  id: "not-on-cors-list",
  label: "Not on the server's CORS list",
  fits: (situation) => (reasonsOf(situation)?.length ?? 0) > 1,
  headline: ({ hop }) => `The CORS layer of ${host(hop.url)} rejected the preflight.`,
  why: (situation) => {
    const names = asked(situation);
    const { requestOrigin, hop } = situation;
    const values = {
      origin: `the origin ${code(requestOrigin)}`,
      method: `the method ${code(hop.method)}`,
      header: names === "" ? "" : `a header of ${list(names.split(/, ?/))}`,
    };
    const possible = (reasonsOf(situation) ?? []).map((reason) => values[reason]).filter((text) => text !== "");
    return sentences(
      how(situation),
      `Not on its list is ${possible.join(", or ")}: the same response stands for each.`,
    );
  },
} as const satisfies Cause;

/** An empty 403, which CORS layers and authentication checks send alike. */
export const emptyRefusal = {
  id: "rejected-without-reason",
  label: "Rejected without a reason",
  fits: ({ response, answeredBy, first }) =>
    (first?.rule === "allow-origin-missing" || first?.rule === "preflight-status") &&
    answeredBy === null &&
    response?.status === 403 &&
    response.headers.every(([name]) => !/^(?:content-type|www-authenticate|set-cookie|server)$/i.test(name)),
  headline: ({ hop }) => `${host(hop.url)} responded with an empty 403, which does not say who rejected it.`,
  why: ({ requestOrigin }) =>
    `Some CORS layers (gin, Micronaut) refuse the origin like this, so ${code(requestOrigin)} may not be on the list of allowed origins. A permission check can send the same. A request that the server allows from this page tells the two apart.`,
  help: {
    kind: "server-code",
    title: "Check the CORS list first, then the permission check",
    steps: ({ requestOrigin, first }) => [
      `Look for ${code(requestOrigin)} in the CORS list of the server first.`,
      first?.step === "preflight"
        ? "If it is there, let OPTIONS through the permission check."
        : "If it is there, check what the request is missing for the permission check, such as a token, a role or a CSRF token.",
    ],
  },
} as const satisfies Cause;

const ALLOWED = "GET https://api.example/ok -> 200 | Access-Control-Allow-Origin: https://app.example => delivered";

const REFUSED_BY_STATUS = [
  "preflight-status",
  "allow-credentials",
  "allow-origin-wildcard-with-credentials",
] as const satisfies readonly Rule[];

export const docs: readonly CauseDocs[] = [
  {
    of: originNotListed,
    meaning: "The server's CORS layer refused the request, because the page's origin isn't on its list.",
    sign: "The response is the refusal of a CORS library, such as Spring's `Invalid CORS request`.",
    rules: ["allow-origin-missing", "preflight-status"],
    example: [
      "GET https://api.example/items -> 200 | Access-Control-Allow-Credentials: true | Vary: Origin => blocked",
    ],
    nearMiss: { example: ["GET https://api.example/items -> 200 => blocked"], cause: "not-configured" },
  },
  {
    of: methodNotListed,
    meaning: "The server's CORS layer refused the preflight, because the method isn't on its list.",
    sign: "The response is the refusal of a CORS library that tells of the method.",
    rules: REFUSED_BY_STATUS,
    example: [
      `PUT https://api.example/items
        preflight 400 | Access-Control-Allow-Origin: https://app.example | Access-Control-Allow-Methods: GET
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
  },
  {
    of: headerNotListed,
    meaning: "The server's CORS layer refused the preflight, because a request header isn't on its list.",
    sign: "The response is the refusal of a CORS library that tells of a header.",
    rules: REFUSED_BY_STATUS,
    example: [
      `PUT https://api.example/items | X-Tenant: 7
        preflight 400 | Access-Control-Allow-Origin: https://app.example | Access-Control-Allow-Methods: PUT | Access-Control-Allow-Headers: content-type
      => blocked`,
    ],
    nearMiss: {
      example: [
        `PUT https://api.example/items | X-Tenant: 7
          preflight 200 | Access-Control-Allow-Origin: https://app.example | Access-Control-Allow-Methods: PUT | Access-Control-Allow-Headers: content-type
        => blocked`,
      ],
      cause: "header-not-allowed",
    },
  },
  {
    of: notListed,
    meaning:
      "The server's CORS layer refused the preflight. Its response is the same for an origin, a method or a header that isn't on its list.",
    sign: "The response is the refusal of a CORS library, and doesn't say for what.",
    rules: [...REFUSED_BY_STATUS, "allow-origin-missing"],
    example: ["PUT https://api.example/items preflight 403 | Vary: Origin, Access-Control-Request-Method => blocked"],
    nearMiss: {
      example: [
        "PUT https://api.example/items preflight 401 | Vary: Origin, Access-Control-Request-Method => blocked",
        ALLOWED,
      ],
      cause: "preflight-auth",
    },
  },
  {
    of: emptyRefusal,
    meaning:
      "The server responded with an empty 403. Some CORS libraries refuse an origin like this, and so do permission checks.",
    sign: "The response has status 403 and no body; a request from an origin that is allowed tells the two apart.",
    rules: ["preflight-status", "allow-origin-missing"],
    example: ["GET https://api.example/items -> 403 | Content-Length: 0 => blocked"],
    nearMiss: {
      example: ["PUT https://api.example/items preflight 403 | Content-Type: application/json => blocked"],
      cause: "preflight-auth",
    },
  },
];
