import { isSafeAccept, isSafeContentType, isSimpleRange } from "../safelisted-values";
import type { Engine } from "./engine";

/** Firefox, measured on the version in `MEASURED_ON`; netwerk/protocol/http/nsCORSListenerProxy.cpp (read). */
export const FIREFOX: Engine = {
  name: "firefox",
  // The 3xx itself goes through the CORS check; each list is used as soon as it is parsed.
  preflightOrder: ["cors", "redirect", "status", "methods-list", "method", "headers-list", "headers"],
  // Preference network.cors_preflight.authorization_covered_by_wildcard, on since 115; it logs a warning.
  wildcardCoversAuthorization: true,
  preflightIgnoresTaint: true,
  // A POST with X-A and a Content-Language, redirected with 303 and 302, requests both, `x-a`, and both again.
  asksAfterRedirect: "first-without-dropped",
  userAgentIsForbidden: false,
  // Measured byte by byte; dom/base/nsContentUtils.cpp and netwerk/base/nsURLHelper.cpp (read).
  ownSafelist: new Map([
    ["accept", (value: string) => isSafeAccept(value) && isAscii(value)],
    ["content-type", (value: string) => isSafeContentType(value) && isAscii(value) && isOneType(value)],
    ["range", (value: string) => isSimpleRange(value, 2n ** 64n - 1n)],
  ]),
  limitsTotalSize: false,
  emptyLocation: "followed",
  invalidLocationError: "NS_ERROR_CORRUPTED_CONTENT",
  checksRedirectsWithCredentials: false,
  checksRedirectsAfterPreflight: false,
  exemptTypes: new Set(),
  loopbackIsMixedContent: false,
  maxAgeCap: 86_400,
  maxAgeSyntax: /^\d+$/,
  maxAgeWhenInvalid: 0,
  maxAgeWhenNegative: 0,
  keepsLastResponseOnly: false,
  keptWildcardCountsFor: "first-request",
  // Measured over HTTP/1.1: `access-control-allow-origin` twice, or in capitals twice, counts as none.
  countedOrigin: "Access-Control-Allow-Origin",
  // declarativeNetRequest's `set`, measured on Firefox ESR 153.7 over HTTP/1.1.
  keepsRepeatedLines: true,
};

function isAscii(value: string): boolean {
  // oxlint-disable-next-line no-control-regex -- the bytes of ASCII
  return /^[\u0000-\u007F]*$/.test(value);
}

/** A comma begins another type, and the last of several parameters may not be empty: `text/plain;`, not `text/plain;a=b;`. */
function isOneType(value: string): boolean {
  return !value.includes(",") && (!value.endsWith(";") || value.indexOf(";") === value.length - 1);
}
