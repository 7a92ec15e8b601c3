import { ANY, type Policy } from "../../policy";
import { type HeaderLine, everyResponse, preflightHeaders } from "../header-lines";
import { json, jsonList } from "../quote";

/** How one framework writes what a handler of CORS does, a statement each. */
export interface Dialect {
  /** The line that registers the handler. */
  readonly opening: string;
  /** Sets a header to a value that is an expression. */
  set(name: string, value: string): string;
  readonly vary: string;
  /** An expression for the header Origin. */
  readonly origin: string;
  /** A condition that holds for all but preflights. */
  readonly isNoPreflight: string;
  /** Goes on to what comes after the handler. */
  readonly next: string;
  /** Responds with 204. */
  readonly respond: string;
}

/**
 * A handler without a package, so without an import: one text for ES modules, CommonJS and TypeScript. It grants to the listed
 * origins and leaves the others to what comes after it; where every response is open today, they keep the wildcard.
 */
export function handlerByHand(
  policy: Policy,
  { opening, set, vary, origin, isNoPreflight, next, respond }: Dialect,
): string {
  const { origins, embedded, open } = policy;
  const isAny = origins[0] === ANY;
  const line = ([name, value]: HeaderLine): string => set(json(name), json(value));
  const allow = (value: string): string => set(json("Access-Control-Allow-Origin"), value);
  const credentials = everyResponse({ ...policy, exposed: [], embedded: false }).map(line);
  const toListed = [
    vary,
    `const origin = ${origin};`,
    "const isListed = origin && pageOrigins.includes(origin);",
    ...(open
      ? [allow(`isListed ? origin : "*"`), ...credentials.map((statement) => `if (isListed) ${statement}`)]
      : [`if (!isListed) ${next}`, allow("origin"), ...credentials]),
  ];
  return [
    ...(isAny ? [] : [`const pageOrigins = [${jsonList(origins)}];`]),
    opening,
    ...[
      ...(embedded ? [line(["Cross-Origin-Resource-Policy", "cross-origin"])] : []),
      ...(isAny ? [allow(json(ANY))] : toListed),
      ...everyResponse({ ...policy, credentials: false, embedded: false }).map(line),
      `if (${isNoPreflight}) ${next}`,
      ...preflightHeaders(policy).map(line),
      respond,
    ].map((statement) => `  ${statement}`),
    "});",
  ].join("\n");
}
