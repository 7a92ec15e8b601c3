import type { Engine } from "./engine";

/**
 * WebKit, measured on WebKitGTK 2.50.6; beside each rule is the source that Safari compiles too
 * (Source/WebKit/NetworkProcess and Source/WebCore). What only the GTK port does is not here.
 */
export const WEBKIT: Engine = {
  name: "webkit",
  // NetworkCORSPreflightChecker, CrossOriginAccessControl.cpp:validatePreflightResponse. The status comes before any header.
  preflightOrder: ["redirect", "status", "cors", "methods-list", "headers-list", "method", "headers"],
  // CrossOriginPreflightResultCache.cpp:validateCrossOriginHeaders
  wildcardCoversAuthorization: true,
  preflightIgnoresTaint: false,
  // NetworkLoadChecker.cpp:checkCORSRequestWithPreflight, m_originalRequestHeaders
  asksAfterRedirect: "first",
  userAgentIsForbidden: false,
  // HTTPParsers.cpp:isCrossOriginSafeRequestHeader, parseRange
  ownSafelist: new Map([["range", isSimpleRange]]),
  limitsTotalSize: false,
  // SubresourceLoader.cpp:isLocationURLFailure
  emptyLocation: "fails",
  invalidLocationError: null,
  // SubresourceLoader.cpp:checkRedirectionCrossOriginAccessControl uses the credentials policy of the start.
  checksRedirectsWithCredentials: true,
  // The web process checks these, and the network process has sent the preflight by then.
  checksRedirectsAfterPreflight: true,
  // DocumentFontLoader.cpp:cachedFont asks in mode no-cors.
  exemptTypes: new Set(["font"]),
  // MixedContentChecker.cpp; images are let through with a warning.
  loopbackIsMixedContent: true,
  // CrossOriginPreflightResultCache.cpp
  maxAgeCap: 600,
  maxAgeSyntax: /^\+?\d+$/,
  maxAgeWhenInvalid: 5,
  maxAgeWhenNegative: 0,
  keepsLastResponseOnly: true,
  keptWildcardCountsFor: "later-request",
  // HTTPHeaderMap.cpp:add joins lines whatever their spelling.
  countedOrigin: null,
  keepsRepeatedLines: false,
};

/** One range with a start: the unit in any case, a plus before a number, no number beyond 64 bits. */
function isSimpleRange(value: string): boolean {
  const match = /^bytes=(\+?\d+)-(\+?\d*)$/i.exec(value);
  if (!match) return false;
  const [start, end] = match.slice(1).map((number) => BigInt(number.replace("+", "") || "0"));
  if (start === undefined || end === undefined || start > LARGEST || end > LARGEST) return false;
  return match[2] === "" || start <= end;
}

const LARGEST = 2n ** 64n - 1n;
