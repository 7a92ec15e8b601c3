/** A broken rule, and the names under which each browser reports it. */

export type Step = "before-sending" | "preflight" | "redirect" | "response";

/** Every rule that can be broken. The names are public (`rule` in the JSON, `data-rule` in the panel). */
export type Rule = ResponseRule | UnsentRule;

/** Rules that a response can break. */
export type ResponseRule =
  | "allow-origin-missing"
  | "allow-origin-multiple"
  | "allow-origin-invalid"
  | "allow-origin-mismatch"
  | "allow-origin-wildcard-with-credentials"
  | "allow-credentials"
  | "preflight-redirect"
  | "preflight-status"
  | "allow-methods-invalid"
  | "allow-headers-invalid"
  | "method-not-allowed"
  | "header-not-allowed"
  | "redirect-credentials-in-url"
  | "redirect-scheme"
  | "redirect-limit";

/** Rules that a browser goes by before there is a response. */
export type UnsentRule =
  | "request-mode"
  | "request-scheme"
  | "request-redirect-mode"
  | "local-network"
  | "cors-disabled"
  | "worker-response";

/** `Network.CorsError` of the DevTools protocol (r1684464). */
export type ChromiumCorsError =
  | "DisallowedByMode"
  | "InvalidResponse"
  | "WildcardOriginNotAllowed"
  | "MissingAllowOriginHeader"
  | "MultipleAllowOriginValues"
  | "InvalidAllowOriginValue"
  | "AllowOriginMismatch"
  | "InvalidAllowCredentials"
  | "CorsDisabledScheme"
  | "PreflightInvalidStatus"
  | "PreflightDisallowedRedirect"
  | "PreflightWildcardOriginNotAllowed"
  | "PreflightMissingAllowOriginHeader"
  | "PreflightMultipleAllowOriginValues"
  | "PreflightInvalidAllowOriginValue"
  | "PreflightAllowOriginMismatch"
  | "PreflightInvalidAllowCredentials"
  | "InvalidAllowMethodsPreflightResponse"
  | "InvalidAllowHeadersPreflightResponse"
  | "MethodDisallowedByPreflightResponse"
  | "HeaderDisallowedByPreflightResponse"
  | "RedirectContainsCredentials"
  | "InsecureLocalNetwork"
  | "InvalidLocalNetworkAccess"
  | "NoCorsRedirectModeNotFollow"
  | "LocalNetworkAccessPermissionDenied";

/** The console category of Firefox, as `nsIScriptError.category` spells it (measured on Firefox ESR 153). */
export type FirefoxCorsCategory =
  | "CORSDisabled"
  | "CORSDidNotSucceed2"
  | "CORSRequestNotHttp"
  | "CORSMultipleAllowOriginNotAllowed"
  | "CORSMissingAllowOrigin2"
  | "CORSNotSupportingCredentials"
  | "CORSAllowOriginNotMatchingOrigin"
  | "CORSMissingAllowCredentials"
  | "CORSOriginHeaderNotAdded"
  | "CORSExternalRedirectNotAllowed"
  | "CORSPreflightDidNotSucceed3"
  | "CORSInvalidAllowMethod"
  | "CORSMethodNotFound"
  | "CORSInvalidAllowHeader"
  | "CORSMissingAllowHeaderFromPreflight2";

/** A rule that a response breaks, and what broke it, wherever that was. */
export interface Broken {
  readonly rule: ResponseRule;
  /** The header the rule reads, in its usual spelling, or `null` for a rule about the status or the URL. */
  readonly header: string | null;
  /** What was found: the combined header value, the status, the Location; `null` when there is none. */
  readonly value: string | null;
  /** What would have passed: a value, a method, header names joined with ", ". */
  readonly wanted: string;
}

export interface Violation extends Omit<Broken, "rule"> {
  readonly rule: Rule;
  readonly step: Step;
  /** Index of the hop whose response (or whose preflight's response) breaks the rule. */
  readonly hop: number;
  /** The name Chromium reports when every violation before this one is fixed; `null` when it reports none. */
  readonly chromium: ChromiumCorsError | null;
  /** The same for Firefox's console. */
  readonly firefox: FirefoxCorsCategory | null;
  /** The sentence that WebKit's console gives, values in place; `null` when it gives none. */
  readonly webkit: string | null;
  /** Only where what was seen fits two names of Firefox's: the other one. */
  readonly firefoxOr?: FirefoxCorsCategory;
}
