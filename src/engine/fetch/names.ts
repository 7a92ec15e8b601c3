import { repeatsOrigin } from "./cors-check";
import { FIREFOX as ENGINE } from "./engines";
import type { HeaderList } from "./exchange";
import type { ResponseRule, ChromiumCorsError, FirefoxCorsCategory, Step } from "./violation";

/** The names under which the browsers report each rule. */

/** `Network.CorsError`; `null` where Chromium reports a plain network error. `value` is what broke the rule. */
export function chromiumName(rule: ResponseRule, step: Step, value: string | null = null): ChromiumCorsError | null {
  if (rule === "redirect-scheme" && !CHROMIUM_UNSAFE_TARGET.test(value ?? "")) return "CorsDisabledScheme";
  const error = CHROMIUM[rule];
  return step === "preflight" && IN_PREFLIGHT.has(rule) ? (`Preflight${error}` as ChromiumCorsError) : error;
}

/** Redirects that end before CORS is looked at, as ERR_UNSAFE_REDIRECT. Measured on Chromium 156. */
const CHROMIUM_UNSAFE_TARGET = /^(about|blob|chrome|data|file|filesystem):/;

const CHROMIUM: Readonly<Record<ResponseRule, ChromiumCorsError | null>> = {
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
const IN_PREFLIGHT: ReadonlySet<ResponseRule> = new Set<ResponseRule>([
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
export function firefoxName(rule: ResponseRule, headers: HeaderList): FirefoxCorsCategory | null {
  return rule === "allow-origin-multiple" && repeatsOrigin(headers, ENGINE) ? REPEATED : FIREFOX[rule];
}

const REPEATED = "CORSMultipleAllowOriginNotAllowed";

/**
 * The name that Firefox may have logged instead, or `null` where the first one is certain. Firefox joins repeated lines for
 * extensions, and leaves out empty ones: a value that such a joint could have made was one line or two. What nothing hints at
 * is not reckoned with, an empty line beside another.
 */
export function otherFirefoxName(name: FirefoxCorsCategory | null, headers: HeaderList): FirefoxCorsCategory | null {
  if (name !== FIREFOX["allow-origin-multiple"]) return null;
  const [line, ...others] = headers.filter(([spelling]) => spelling.toLowerCase() === "access-control-allow-origin");
  if (line?.[0] !== ENGINE.countedOrigin || others.length > 0) return null;
  return line[1] === "" || line[1].includes(", ") ? REPEATED : null;
}

const FIREFOX: Readonly<Record<ResponseRule, FirefoxCorsCategory | null>> = {
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
