import type { ChromiumCorsError } from "./violation";

/** Chromium's names for what it refuses, as other tools write them into files. */

/** Every live value of `Network.CorsError` (protocol r1684464); two more are dead there. */
export const CORS_ERRORS: readonly ChromiumCorsError[] = [
  "DisallowedByMode",
  "InvalidResponse",
  "WildcardOriginNotAllowed",
  "MissingAllowOriginHeader",
  "MultipleAllowOriginValues",
  "InvalidAllowOriginValue",
  "AllowOriginMismatch",
  "InvalidAllowCredentials",
  "CorsDisabledScheme",
  "PreflightInvalidStatus",
  "PreflightDisallowedRedirect",
  "PreflightWildcardOriginNotAllowed",
  "PreflightMissingAllowOriginHeader",
  "PreflightMultipleAllowOriginValues",
  "PreflightInvalidAllowOriginValue",
  "PreflightAllowOriginMismatch",
  "PreflightInvalidAllowCredentials",
  "InvalidAllowMethodsPreflightResponse",
  "InvalidAllowHeadersPreflightResponse",
  "MethodDisallowedByPreflightResponse",
  "HeaderDisallowedByPreflightResponse",
  "RedirectContainsCredentials",
  "InsecureLocalNetwork",
  "InvalidLocalNetworkAccess",
  "NoCorsRedirectModeNotFollow",
  "LocalNetworkAccessPermissionDenied",
];

const LIVE: ReadonlySet<string> = new Set(CORS_ERRORS);

/** What older Chromium called its checks of private networks, and the permission that took their place. */
const RENAMED: ReadonlyMap<string, ChromiumCorsError> = new Map([
  ["InsecurePrivateNetwork", "InsecureLocalNetwork"],
  ["InvalidPrivateNetworkAccess", "InvalidLocalNetworkAccess"],
  ["UnexpectedPrivateNetworkAccess", "LocalNetworkAccessPermissionDenied"],
  ["PreflightMissingAllowPrivateNetwork", "LocalNetworkAccessPermissionDenied"],
  ["PreflightInvalidAllowPrivateNetwork", "LocalNetworkAccessPermissionDenied"],
  ["PreflightMissingPrivateNetworkAccessId", "LocalNetworkAccessPermissionDenied"],
  ["PreflightMissingPrivateNetworkAccessName", "LocalNetworkAccessPermissionDenied"],
  ["PrivateNetworkAccessPermissionUnavailable", "LocalNetworkAccessPermissionDenied"],
  ["PrivateNetworkAccessPermissionDenied", "LocalNetworkAccessPermissionDenied"],
]);

/** Today's name for that error, or `null` when it is none of CORS's. */
export function corsErrorNamed(name: string | null): ChromiumCorsError | null {
  if (name === null) return null;
  return LIVE.has(name) ? (name as ChromiumCorsError) : (RENAMED.get(name) ?? null);
}

/** What Chromium refuses before there is a response, by the rule that it goes by. */
export const REFUSED_BEFORE_RESPONSE: ReadonlySet<ChromiumCorsError> = new Set<ChromiumCorsError>([
  "DisallowedByMode",
  "InvalidResponse",
  "CorsDisabledScheme",
  "InsecureLocalNetwork",
  "InvalidLocalNetworkAccess",
  "NoCorsRedirectModeNotFollow",
  "LocalNetworkAccessPermissionDenied",
]);

/** Errors that only a request with credentials meets. */
const OF_CREDENTIALS = /^(?:Preflight)?(?:WildcardOriginNotAllowed|InvalidAllowCredentials)$/;

/** Whether that error shows that the request sends credentials. */
export function provesCredentials(error: ChromiumCorsError | null): boolean {
  return error !== null && OF_CREDENTIALS.test(error);
}
