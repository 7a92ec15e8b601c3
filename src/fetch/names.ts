import type { HeaderList } from "./exchange";
import { headerLines } from "./headers";
import type { AnswerRule, ChromiumCorsError, FirefoxCorsCategory, Step } from "./violation";

/** The names under which the browsers report each rule. */

/** `Network.CorsError`; `null` where Chromium reports a plain network error. `value` is what broke the rule. */
export function chromiumName(rule: AnswerRule, step: Step, value: string | null = null): ChromiumCorsError | null {
  if (rule === "redirect-scheme" && !CHROMIUM_UNSAFE_TARGET.test(value ?? "")) return "CorsDisabledScheme";
  const error = CHROMIUM[rule];
  return step === "preflight" && IN_PREFLIGHT.has(rule) ? (`Preflight${error}` as ChromiumCorsError) : error;
}

/** Redirects that end before CORS is looked at, as ERR_UNSAFE_REDIRECT. Measured on Chromium 156. */
const CHROMIUM_UNSAFE_TARGET = /^(about|blob|chrome|data|file|filesystem):/;

const CHROMIUM: Readonly<Record<AnswerRule, ChromiumCorsError | null>> = {
  "allow-origin-missing": "MissingAllowOriginHeader",
  "allow-origin-multiple": "MultipleAllowOriginValues",
  "allow-origin-invalid": "InvalidAllowOriginValue",
  "allow-origin-mismatch": "AllowOriginMismatch",
  "allow-origin-wildcard-with-credentials": "WildcardOriginNotAllowed",
  "allow-credentials": "InvalidAllowCredentials",
  "preflight-redirect": "PreflightDisallowedRedirect",
  "preflight-status": "PreflightInvalidStatus",
  "allow-methods-invalid": "InvalidAllowMethodsPreflightResponse",
  "allow-headers-invalid": "InvalidAllowHeadersPreflightResponse",
  "method-not-allowed": "MethodDisallowedByPreflightResponse",
  "header-not-allowed": "HeaderDisallowedByPreflightResponse",
  "redirect-credentials-in-url": "RedirectContainsCredentials",
  "redirect-scheme": null,
  "redirect-limit": null,
};

/** The six of the CORS check have a second name for a preflight. */
const IN_PREFLIGHT: ReadonlySet<AnswerRule> = new Set<AnswerRule>([
  "allow-origin-missing",
  "allow-origin-multiple",
  "allow-origin-invalid",
  "allow-origin-mismatch",
  "allow-origin-wildcard-with-credentials",
  "allow-credentials",
]);

/**
 * The console category. Firefox counts header lines where Chromium looks at the joined value: one line with a list is a
 * mismatch to it, two lines are "multiple". Measured on Firefox ESR 153.
 */
export function firefoxName(rule: AnswerRule, headers: HeaderList): FirefoxCorsCategory | null {
  if (rule === "allow-origin-multiple" && headerLines(headers, "access-control-allow-origin").length > 1) {
    return "CORSMultipleAllowOriginNotAllowed";
  }
  return FIREFOX[rule];
}

const FIREFOX: Readonly<Record<AnswerRule, FirefoxCorsCategory | null>> = {
  "allow-origin-missing": "CORSMissingAllowOrigin2",
  "allow-origin-multiple": "CORSAllowOriginNotMatchingOrigin",
  "allow-origin-invalid": "CORSAllowOriginNotMatchingOrigin",
  "allow-origin-mismatch": "CORSAllowOriginNotMatchingOrigin",
  "allow-origin-wildcard-with-credentials": "CORSNotSupportingCredentials",
  "allow-credentials": "CORSMissingAllowCredentials",
  "preflight-redirect": "CORSExternalRedirectNotAllowed",
  "preflight-status": "CORSPreflightDidNotSucceed3",
  "allow-methods-invalid": "CORSInvalidAllowMethod",
  "allow-headers-invalid": "CORSInvalidAllowHeader",
  "method-not-allowed": "CORSMethodNotFound",
  "header-not-allowed": "CORSMissingAllowHeaderFromPreflight2",
  "redirect-credentials-in-url": "CORSDidNotSucceed2",
  "redirect-scheme": "CORSDidNotSucceed2",
  "redirect-limit": "CORSDidNotSucceed2",
};
