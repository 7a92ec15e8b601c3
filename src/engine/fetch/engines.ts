import type { Browser } from "./exchange";

/** What a preflight's answer is checked for. Each party goes through the same checks, each in its own order. */
export type PreflightCheck = "redirect" | "cors" | "status" | "methods-list" | "headers-list" | "method" | "headers";

/** A party that judges: the Fetch standard, or a browser with its departures from it. All departures are listed here. */
export interface Engine {
  readonly name: "standard" | Browser;
  readonly preflightOrder: readonly PreflightCheck[];
  /** `Access-Control-Allow-Headers: *` lets `Authorization` through. */
  readonly wildcardCoversAuthorization: boolean;
  /**
   * After a redirect has tainted the origin, the preflight still carries the page's origin (the request itself does not). When
   * the redirect leads back to the page's own server, its answer to the preflight needs no Allow-Origin then.
   */
  readonly preflightIgnoresTaint: boolean;
  /**
   * Whether a preflight after a redirect asks for the headers of the first request again, without those that this one redirect
   * drops; earlier ones are forgotten. It then asks even where nothing is left to ask for.
   */
  readonly asksAnewAfterRedirect: boolean;
  /** Whether a script's own `User-Agent` counts as a header of the browser's, needing no permission. */
  readonly userAgentIsForbidden: boolean;
  /** Request headers that need no permission here although the standard does not safelist them, and the values they may have. */
  readonly extraSafelistedHeaders: ReadonlyMap<string, RegExp>;
  /** Whether safelisted headers turn unsafe when their values exceed 1,024 bytes in all. */
  readonly limitsTotalSize: boolean;
  /** Whether a `Location` without a value counts as none, and not as the URL itself. */
  readonly ignoresEmptyLocation: boolean;
  /** The longest time a preflight's answer is kept, in seconds. */
  readonly maxAgeCap: number;
  /** How many seconds it is kept where `Access-Control-Max-Age` is no number. */
  readonly maxAgeWhenInvalid: number;
  /** The same for a number below zero. */
  readonly maxAgeWhenNegative: number;
  /** Whether a new answer for a URL replaces the one before, and does not add to it. */
  readonly keepsLastAnswerOnly: boolean;
  /**
   * The one spelling of `Access-Control-Allow-Origin` whose lines are counted: two of them are refused, whatever they say.
   * Lines in other spellings, as HTTP/2 has them, are joined with the rest, and empty ones left out. `null` where all lines
   * are joined as they are.
   */
  readonly countedOrigin: string | null;
  /**
   * Whether a repeated response header stays repeated when an extension's rule sets it, and is still judged so; it does where
   * the names on the wire are not all in lower case.
   */
  readonly keepsRepeatedLines: boolean;
}

/** https://fetch.spec.whatwg.org/#cors-preflight-fetch, step 7. */
export const STANDARD: Engine = {
  name: "standard",
  preflightOrder: ["cors", "redirect", "status", "methods-list", "headers-list", "method", "headers"],
  wildcardCoversAuthorization: false,
  preflightIgnoresTaint: false,
  asksAnewAfterRedirect: false,
  userAgentIsForbidden: false,
  extraSafelistedHeaders: new Map(),
  limitsTotalSize: true,
  ignoresEmptyLocation: false,
  maxAgeCap: Number.POSITIVE_INFINITY,
  maxAgeWhenInvalid: 5,
  maxAgeWhenNegative: 5,
  keepsLastAnswerOnly: false,
  countedOrigin: null,
  keepsRepeatedLines: false,
};

/** Chromium 156 (measured), services/network/cors/preflight_controller.cc and preflight_result.cc (read). */
export const CHROMIUM: Engine = {
  name: "chromium",
  // A redirect ends the preflight before any header of it is read.
  preflightOrder: ["redirect", "cors", "status", "methods-list", "headers-list", "method", "headers"],
  // The feature CorsNonWildcardRequestHeadersSupport is off by default.
  wildcardCoversAuthorization: true,
  preflightIgnoresTaint: false,
  asksAnewAfterRedirect: false,
  userAgentIsForbidden: true,
  // Client hints with a legacy spelling. services/network/public/cpp/cors/cors.cc (read)
  extraSafelistedHeaders: new Map([
    ["dpr", /^\d+(\.\d+)?$/],
    ["device-memory", /^\d+(\.\d+)?$/],
    ["downlink", /^\d+(\.\d+)?$/],
    ["width", /^\d+$/],
    ["viewport-width", /^\d+$/],
    ["rtt", /^\d+$/],
    ["ect", /^(slow-2g|[234]g)$/],
    ["save-data", /^on$/i],
    ["intervention", /^/],
  ]),
  limitsTotalSize: true,
  ignoresEmptyLocation: true,
  maxAgeCap: 7200,
  maxAgeWhenInvalid: 5,
  maxAgeWhenNegative: 0,
  keepsLastAnswerOnly: true,
  countedOrigin: null,
  keepsRepeatedLines: false,
};

/** Firefox ESR 153 (measured), netwerk/protocol/http/nsCORSListenerProxy.cpp (read). */
export const FIREFOX: Engine = {
  name: "firefox",
  // The 3xx itself goes through the CORS check; each list is used as soon as it is parsed.
  preflightOrder: ["cors", "redirect", "status", "methods-list", "method", "headers-list", "headers"],
  // Preference network.cors_preflight.authorization_covered_by_wildcard, on since 115; it logs a warning.
  wildcardCoversAuthorization: true,
  preflightIgnoresTaint: true,
  // A POST with X-A and a Content-Language, led on by 303 and 302, asks for both, for `x-a`, and for both again.
  asksAnewAfterRedirect: true,
  userAgentIsForbidden: false,
  extraSafelistedHeaders: new Map(),
  limitsTotalSize: false,
  ignoresEmptyLocation: false,
  maxAgeCap: 86_400,
  maxAgeWhenInvalid: 0,
  maxAgeWhenNegative: 0,
  keepsLastAnswerOnly: false,
  // Measured over HTTP/1.1: `access-control-allow-origin` twice, or in capitals twice, counts as none.
  countedOrigin: "Access-Control-Allow-Origin",
  // declarativeNetRequest's `set`, measured on Firefox ESR 153.7 over HTTP/1.1.
  keepsRepeatedLines: true,
};

export function engineOf(browser: Browser): Engine {
  return browser === "firefox" ? FIREFOX : CHROMIUM;
}
