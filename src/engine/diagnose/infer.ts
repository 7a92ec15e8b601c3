import type { Exchange, Hop, RequestMode } from "../fetch/exchange";
import { getHeader } from "../fetch/headers";
import { requestStates } from "../fetch/judge";
import { fitsNoCors } from "../fetch/no-cors";
import { isSameOrigin } from "../fetch/origin";
import { locationOf } from "../fetch/redirect";
import { rememberLast } from "../fetch/remember";

/** What the wire does not show, and what tells it all the same. */

/** The request's mode, observed or inferred; `null` when nothing tells. */
export function modeOf({ mode, type, hops }: Exchange): RequestMode | null {
  if (mode !== null) return mode;
  if (type === "font" || hops.some(({ preflight }) => preflight !== null)) return "cors";
  return hops.some(provesCors) ? "cors" : null;
}

/** Whether no request in mode no-cors looks like that: there a POST bears `Origin` too, and a GET never does. */
function provesCors({ method, requestHeaders }: Hop): boolean {
  if (!fitsNoCors(method, requestHeaders ?? [])) return true;
  return method !== "POST" && getHeader(requestHeaders, "origin") !== null;
}

/** Whether nothing that was seen tells if CORS was applied at all: neither the mode nor what the browser did. */
export const isModeOpen = rememberLast((exchange: Exchange): boolean => {
  if (exchange.outcome !== "unknown" || !isCrossOrigin(exchange)) return false;
  return modeOf(exchange) === null || isAnsweredWithoutOrigin(exchange) || isExtensionPage(exchange.origin);
});

/**
 * Whether responses came and no request to another origin is listed with `Origin`, which each bears in mode cors: what is listed is less
 * than what was sent, or CORS did not decide. https://fetch.spec.whatwg.org/#append-a-request-origin-header
 */
function isAnsweredWithoutOrigin({ mode, origin, hops }: Exchange): boolean {
  if (mode !== null) return false;
  const foreign = hops.filter(({ url }) => !isSameOrigin(url, origin));
  const showsNothing = ({ requestHeaders, preflight, response }: Hop): boolean =>
    preflight === null && response !== null && getHeader(requestHeaders, "origin") === null;
  return foreign.length > 0 && foreign.every(showsNothing);
}

/** A page of an extension, which CORS binds only on hosts that the extension has no permission for. */
export function isExtensionPage(origin: string): boolean {
  return /^(?:chrome|moz|safari-web|safari|ms-browser)-extension:/.test(origin);
}

/** Whether neither a response nor what became of the request was seen. */
export function isUnanswered({ outcome, hops }: Exchange): boolean {
  return outcome === "unknown" && (hops.at(-1)?.response ?? null) === null;
}

/** Whether a response that the browser let through was let through unread: it breaks a rule under every credentials mode. */
export function mayBeUnread({ mode, outcome, hops }: Exchange): boolean {
  return outcome === "delivered" && mode === null && hops.every(({ preflight }) => preflight === null);
}

/** Whether the last response that was seen sends the request on, and where to was not seen. */
export function leadsOn({ hops }: Exchange): boolean {
  const last = hops.at(-1);
  return last?.response ? locationOf(last.response, last.url) !== null : false;
}

/** Whether what decided about an exchange was never seen, only how it ended. */
export function isReasonUnseen(exchange: Exchange): boolean {
  const { outcome, error, interception, hops } = exchange;
  if (outcome === "failed") return error === null && interception === undefined;
  const last = hops.at(-1);
  return outcome === "blocked" && ((last?.response ?? last?.preflight?.response ?? null) === null || leadsOn(exchange));
}

/**
 * Whether the mode may be `no-cors`, by which the script itself makes the response unreadable, where Firefox kept the response from
 * the page or has not told yet. A server without TLS is not told the mode, and such a POST has an Origin all the same: its headers,
 * their order, its events and its timing are those of a blocked one (measured on ESR 153).
 */
export function mayBeNoCors({ browser, mode, type, outcome, error, hops }: Exchange): boolean {
  const isSimple = hops.every(({ preflight }) => preflight === null) && hops.at(-1)?.method === "POST";
  const isOpen = outcome === "unknown" || (outcome === "blocked" && error === null);
  return browser === "firefox" && mode === null && type === "xmlhttprequest" && isSimple && isOpen;
}

/** Whether the exchange ever leaves the origin it started from. */
export const isCrossOrigin = rememberLast(({ origin, hops }: Exchange): boolean => {
  if (hops.some(({ url }) => !isSameOrigin(url, origin))) return true;
  const last = hops.at(-1);
  const next = last?.response ? locationOf(last.response, last.url) : null;
  return next !== null && !isSameOrigin(next, origin);
});

/** Whether the credentials mode can be `include`, both ways where the request itself leaves it open, the likelier first. */
export interface Credentials {
  readonly candidates: readonly boolean[];
  /** What told, when one candidate is left. */
  readonly evidence: "observed" | "cookie" | "storage-access" | "no-storage-access" | "type" | null;
}

/**
 * Whether the credentials mode can be `include`, by what the request shows. An `Authorization` header tells nothing: a
 * script sets it by itself in any mode.
 */
export function credentialsOf(exchange: Exchange): Credentials {
  if (exchange.credentials !== null) {
    return { candidates: [exchange.credentials === "include"], evidence: "observed" };
  }
  const foreign = requestStates(exchange).filter(({ requestState }) => requestState.crossed);
  if (foreign.some(({ hop }) => getHeader(hop.requestHeaders, "cookie") !== null)) {
    return { candidates: [true], evidence: "cookie" };
  }
  // Fonts are always asked for in mode `same-origin`. https://drafts.csswg.org/css-fonts-4/#font-fetching-requirements
  if (exchange.type === "font") return { candidates: [false], evidence: "type" };
  // Browsers say what storage they have when they may send it, and only then. https://privacycg.github.io/storage-access-headers/
  if (foreign.some(({ hop }) => getHeader(hop.requestHeaders, "sec-fetch-storage-access") !== null)) {
    return { candidates: [true], evidence: "storage-access" };
  }
  if (staysSilentOfStorage(exchange)) return { candidates: [false], evidence: "no-storage-access" };
  return { candidates: [false, true], evidence: null };
}

/**
 * Whether the browser would have announced its storage to the first server, had the credentials mode been `include`. A
 * request that goes to another site at once always says so then; one that a redirect sends there does not in every browser.
 * Measured on Chromium 156 and Firefox ESR 153; earlier Chromium by its release notes.
 */
function staysSilentOfStorage({ origin, hops: [{ url, requestHeaders }] }: Exchange): boolean {
  if (isSameOrigin(url, origin) || getHeader(requestHeaders, "sec-fetch-site") !== "cross-site") return false;
  const [, name = "", version = ""] =
    /\b(?:Headless)?(Chrome|Firefox)\/(\d+)/.exec(getHeader(requestHeaders, "user-agent") ?? "") ?? [];
  return Number(version) >= (ANNOUNCES_STORAGE_SINCE.get(name) ?? Number.POSITIVE_INFINITY);
}

const ANNOUNCES_STORAGE_SINCE: ReadonlyMap<string, number> = new Map<string, number>([
  ["Chrome", 133],
  ["Firefox", 153],
]);
