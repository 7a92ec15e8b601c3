import { isSimpleRange } from "../safelisted-values";
import type { Engine } from "./engine";

/** Chromium, measured on the version in `MEASURED_ON`; services/network/cors/preflight_controller.cc and preflight_result.cc (read). */
export const CHROMIUM: Engine = {
  name: "chromium",
  // A redirect ends the preflight before any header of it is read.
  preflightOrder: ["redirect", "cors", "status", "methods-list", "headers-list", "method", "headers"],
  // The feature CorsNonWildcardRequestHeadersSupport is off by default.
  wildcardCoversAuthorization: true,
  preflightIgnoresTaint: false,
  asksAfterRedirect: "needed",
  userAgentIsForbidden: true,
  // Client hints with a legacy spelling. services/network/public/cpp/cors/cors.cc (read)
  ownSafelist: new Map([
    ["dpr", matches(/^\d+(\.\d+)?$/)],
    ["device-memory", matches(/^\d+(\.\d+)?$/)],
    ["downlink", matches(/^\d+(\.\d+)?$/)],
    ["width", matches(/^\d+$/)],
    ["viewport-width", matches(/^\d+$/)],
    ["rtt", matches(/^\d+$/)],
    ["ect", matches(/^(slow-2g|[234]g)$/)],
    ["save-data", matches(/^on$/i)],
    ["intervention", matches(/^/)],
    // Measured: the largest number of an int64 stands for none.
    ["range", (value: string) => isSimpleRange(value, 2n ** 63n - 2n)],
  ]),
  limitsTotalSize: true,
  emptyLocation: "ignored",
  invalidLocationError: "net::ERR_INVALID_REDIRECT",
  checksRedirectsWithCredentials: false,
  checksRedirectsAfterPreflight: false,
  exemptTypes: new Set(),
  loopbackIsMixedContent: false,
  maxAgeCap: 7200,
  maxAgeSyntax: /^\d+$/,
  maxAgeWhenInvalid: 5,
  maxAgeWhenNegative: 0,
  keepsLastResponseOnly: true,
  keptWildcardCountsFor: "first-request",
  countedOrigin: null,
  keepsRepeatedLines: false,
};

function matches(pattern: RegExp): (value: string) => boolean {
  return (value) => pattern.test(value);
}
