import type { Exchange, RequestMode } from "../fetch/exchange";
import { getHeader } from "../fetch/headers";
import { journeys } from "../fetch/judge";
import { isSameOrigin } from "../fetch/origin";

/** What the wire does not show, and what tells it all the same. */

/** The request's mode, observed or inferred; `null` when nothing tells. */
export function modeOf({ mode, type, hops }: Exchange): RequestMode | null {
  if (mode !== null) return mode;
  if (type === "font" || hops.some(({ preflight }) => preflight !== null)) return "cors";
  return hops.some(({ requestHeaders }) => getHeader(requestHeaders, "origin") !== null) ? "cors" : null;
}

/** Whether the exchange ever leaves the origin it started from. */
export function isCrossOrigin({ origin, hops }: Exchange): boolean {
  return hops.some(({ url }) => !isSameOrigin(url, origin));
}

/** Both answers to "is the credentials mode `include`?" that the request itself leaves open, the likelier first. */
export interface Credentials {
  readonly candidates: readonly boolean[];
  /** What told, when one candidate is left. */
  readonly evidence: "observed" | "cookie" | "storage-access" | "type" | null;
}

/**
 * Whether the credentials mode can be `include`, by what the request shows. An `Authorization` header tells nothing: a
 * script sets it by itself in any mode.
 */
export function credentialsOf(exchange: Exchange): Credentials {
  if (exchange.credentials !== null) {
    return { candidates: [exchange.credentials === "include"], evidence: "observed" };
  }
  const foreign = journeys(exchange).filter(({ journey }) => journey.crossed);
  if (foreign.some(({ hop }) => getHeader(hop.requestHeaders, "cookie") !== null)) {
    return { candidates: [true], evidence: "cookie" };
  }
  // Fonts are always asked for in mode `same-origin`. https://drafts.csswg.org/css-fonts-4/#font-fetching-requirements
  if (exchange.type === "font") return { candidates: [false], evidence: "type" };
  // Chromium says what storage it has when it may send it, and only then. https://privacycg.github.io/storage-access-headers/
  if (foreign.some(({ hop }) => getHeader(hop.requestHeaders, "sec-fetch-storage-access") !== null)) {
    return { candidates: [true], evidence: "storage-access" };
  }
  return { candidates: [false, true], evidence: null };
}
