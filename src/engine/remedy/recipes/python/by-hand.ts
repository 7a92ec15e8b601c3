import { ANY, type Policy } from "../../policy";
import { everyResponse, type HeaderLine, preflightHeaders } from "../header-lines";
import { json, jsonList } from "../quote";

/** Code for frameworks that read `request.headers` and write `response.headers`, without a package. */
export interface ByHand {
  /** The constant with the page's origins, at the top; nothing where any origin may ask. */
  readonly origins: readonly string[];
  /** The first lines of a function of `request`, up to what a preflight is sent. */
  readonly ifPreflight: readonly string[];
  /** The body of a function of `request` and `response`. */
  readonly headers: readonly string[];
}

/** `varies`: the statement that adds `Origin` to `Vary`. */
export function byHand(policy: Policy, varies: string): ByHand {
  const { origins, embedded, ...others } = policy;
  const isOpen = origins[0] === ANY;
  const set = ([name, value]: HeaderLine): string => `response.headers[${json(name)}] = ${json(value)}`;
  const granted = [...everyResponse({ ...others, embedded: false }), ...preflightHeaders(policy)].map(set);
  return {
    origins: isOpen ? [] : [`PAGE_ORIGINS = [${jsonList(origins)}]`, "", ""],
    ifPreflight: [
      `    is_preflight = request.method == "OPTIONS" and "Access-Control-Request-Method" in request.headers`,
      isOpen ? "    if is_preflight:" : `    if is_preflight and request.headers.get("Origin") in PAGE_ORIGINS:`,
    ],
    headers: [
      ...(embedded ? [`    ${set(["Cross-Origin-Resource-Policy", "cross-origin"])}`] : []),
      ...(isOpen
        ? [set(["Access-Control-Allow-Origin", "*"]), ...granted].map((line) => `    ${line}`)
        : [
            `    ${varies}`,
            `    if request.headers.get("Origin") in PAGE_ORIGINS:`,
            `        response.headers["Access-Control-Allow-Origin"] = request.headers["Origin"]`,
            ...granted.map((line) => `        ${line}`),
          ]),
    ],
  };
}
