import type { Engine } from "./engines";
import type { HeaderList } from "./exchange";
import { normalizeValue } from "./headers";
import { isForbiddenMethod } from "./methods";
import { isSafeAccept, isSafeContentType, isSafeLanguage, isSimpleRange } from "./safelisted-values";

/** Request headers: which a script may not set, which it may send without asking. */

const FORBIDDEN: ReadonlySet<string> = new Set([
  "accept-charset",
  "accept-encoding",
  "access-control-request-headers",
  "access-control-request-method",
  "connection",
  "content-length",
  "cookie",
  "cookie2",
  "date",
  "dnt",
  "expect",
  "host",
  "keep-alive",
  "origin",
  "referer",
  "set-cookie",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
  "via",
]);

const METHOD_OVERRIDES: ReadonlySet<string> = new Set(["x-http-method", "x-http-method-override", "x-method-override"]);

/** https://fetch.spec.whatwg.org/#forbidden-request-header */
export function isForbiddenRequestHeader(name: string, value: string, engine: Engine): boolean {
  const lower = name.toLowerCase();
  if (FORBIDDEN.has(lower) || lower.startsWith("proxy-") || lower.startsWith("sec-")) return true;
  if (lower === "user-agent") return engine.userAgentIsForbidden;
  return METHOD_OVERRIDES.has(lower) && value.split(",").some((method) => isForbiddenMethod(normalizeValue(method)));
}

/** Why a header needs the server's permission. */
export type UnsafeReason = "name" | "value" | "length" | "total-length";

/** Why this one header is not CORS-safelisted, or `null` when it is. https://fetch.spec.whatwg.org/#cors-safelisted-request-header */
export function unsafeReason(name: string, value: string, engine: Engine): UnsafeReason | null {
  const lower = name.toLowerCase();
  const allowsValue = engine.ownSafelist.get(lower) ?? SAFELISTED.get(lower);
  if (allowsValue === undefined) return "name";
  if (byteLength(value) > 128) return "length";
  return allowsValue(value) ? null : "value";
}

const SAFELISTED: ReadonlyMap<string, (value: string) => boolean> = new Map([
  ["accept", isSafeAccept],
  ["accept-language", isSafeLanguage],
  ["content-language", isSafeLanguage],
  ["content-type", isSafeContentType],
  ["range", (value: string) => isSimpleRange(value)],
]);

/** A header value is bytes, each shown as one character (isomorphic encoding). */
function byteLength(value: string): number {
  return value.length;
}

export interface UnsafeHeader {
  /** Lower case, as `Access-Control-Request-Headers` lists it. */
  readonly name: string;
  readonly reason: UnsafeReason;
}

/**
 * The headers of a script's request that the server must allow, sorted by name.
 * https://fetch.spec.whatwg.org/#cors-unsafe-request-header-names
 */
export function unsafeHeaders(headers: HeaderList, engine: Engine): UnsafeHeader[] {
  const unsafe = new Map<string, UnsafeReason>();
  const safe: string[] = [];
  let safeSize = 0;
  for (const [rawName, rawValue] of headers) {
    const name = rawName.toLowerCase();
    const value = normalizeValue(rawValue);
    if (isForbiddenRequestHeader(name, value, engine)) continue;
    const reason = unsafeReason(name, value, engine);
    if (reason !== null) {
      unsafe.set(name, reason);
    } else {
      safe.push(name);
      safeSize += byteLength(value);
    }
  }
  if (engine.limitsTotalSize && safeSize > 1024) {
    for (const name of safe) if (!unsafe.has(name)) unsafe.set(name, "total-length");
  }
  return [...unsafe].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([name, reason]) => ({ name, reason }));
}

/** The headers without what browsers add on their own account, as far as the value shows it. No preflight asks for these. */
export function withoutAdded(headers: HeaderList): HeaderList {
  return headers.filter(([name, value]) => !WRITTEN_BY_BROWSERS.get(name.toLowerCase())?.test(value));
}

/** Whether a browser may have added the header on its own account, so that a preflight need not ask for it. */
export function mayBeAdded(name: string, value: string): boolean {
  const lower = name.toLowerCase();
  return ADDED_WITH_ANY_VALUE.has(lower) || WRITTEN_BY_BROWSERS.get(lower)?.test(value) === true;
}

/** Their values as browsers write them. https://fetch.spec.whatwg.org/#http-network-or-cache-fetch, https://www.rfc-editor.org/rfc/rfc9218 */
const WRITTEN_BY_BROWSERS: ReadonlyMap<string, RegExp> = new Map([
  ["cache-control", /^(?:no-cache|max-age=0)$/],
  ["pragma", /^no-cache$/],
  ["priority", /^(?:u=\d(?:, ?i)?|i)$/],
  ["upgrade-insecure-requests", /^1$/],
]);

/** Whose value does not tell a script's from the browser's: of its cache, its passwords, and itself. The same, and RFC 7838 (Alt-Used). */
const ADDED_WITH_ANY_VALUE: ReadonlySet<string> = new Set([
  "alt-used",
  "authorization",
  "if-modified-since",
  "if-none-match",
  "user-agent",
]);
