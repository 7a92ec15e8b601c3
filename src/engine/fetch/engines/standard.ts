import type { Engine } from "./engine";

/** https://fetch.spec.whatwg.org/#cors-preflight-fetch, step 7. */
export const STANDARD: Engine = {
  name: "standard",
  preflightOrder: ["cors", "redirect", "status", "methods-list", "headers-list", "method", "headers"],
  wildcardCoversAuthorization: false,
  preflightIgnoresTaint: false,
  asksAfterRedirect: "needed",
  userAgentIsForbidden: false,
  ownSafelist: new Map(),
  limitsTotalSize: true,
  emptyLocation: "followed",
  // https://fetch.spec.whatwg.org/#concept-http-redirect-fetch, step 4
  invalidLocationError: null,
  checksRedirectsWithCredentials: false,
  checksRedirectsAfterPreflight: false,
  exemptTypes: new Set(),
  loopbackIsMixedContent: false,
  maxAgeCap: Number.POSITIVE_INFINITY,
  maxAgeSyntax: /^\d+$/,
  maxAgeWhenInvalid: 5,
  maxAgeWhenNegative: 5,
  keepsLastResponseOnly: false,
  keptWildcardCountsFor: "first-request",
  countedOrigin: null,
  keepsRepeatedLines: false,
};
