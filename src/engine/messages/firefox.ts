import type { CauseId } from "../diagnose/causes/index";
import type { FirefoxCorsCategory, Rule } from "../fetch/violation";
import { CATEGORIES, LOCALISED } from "./firefox-localised";
import type { Message } from "./message";

/**
 * Firefox's console: the reason in brackets, of ESR 153 (measured) and of versions before, from `security.properties` in
 * dom/locales; and the same in the languages of `firefox-localised.ts`.
 */

const MDN = "https://developer.mozilla.org/docs/Web/HTTP/Guides/CORS/Errors/";

interface Reason {
  readonly rules: readonly Rule[];
  readonly causes?: readonly CauseId[];
  /** Names that it had before. */
  readonly before?: readonly string[];
  /** Ends the sentence with the status. */
  readonly hasStatus?: boolean;
  readonly texts: readonly string[];
}

const REASONS: Readonly<Record<Exclude<FirefoxCorsCategory, never>, Reason>> = {
  CORSDisabled: { rules: ["cors-disabled"], texts: ["CORS disabled"] },
  CORSDidNotSucceed2: {
    rules: ["redirect-credentials-in-url", "redirect-scheme", "redirect-limit"],
    causes: [
      "server-unreachable",
      "name-not-found",
      "bad-certificate",
      "blocked-by-extension",
      "mixed-content",
      "csp-connect-src",
      "aborted",
      "redirect-refused",
      "broken-response",
      "offline",
      "proxy-failed",
      "browser-policy",
    ],
    before: ["CORSDidNotSucceed", "CORSRequestFailed"],
    hasStatus: true,
    texts: ["CORS request did not succeed", "CORS request failed"],
  },
  CORSOriginHeaderNotAdded: { rules: [], causes: ["unexplained"], texts: ["CORS header ‘Origin’ cannot be added"] },
  CORSExternalRedirectNotAllowed: {
    rules: ["preflight-redirect"],
    texts: ["CORS request external redirect not allowed"],
  },
  CORSRequestNotHttp: { rules: ["request-scheme", "redirect-scheme"], texts: ["CORS request not http"] },
  CORSMissingAllowOrigin2: {
    rules: ["allow-origin-missing"],
    before: ["CORSMissingAllowOrigin"],
    hasStatus: true,
    texts: ["CORS header ‘Access-Control-Allow-Origin’ missing"],
  },
  CORSMultipleAllowOriginNotAllowed: {
    rules: ["allow-origin-multiple"],
    texts: ["Multiple CORS header ‘Access-Control-Allow-Origin’ not allowed"],
  },
  CORSAllowOriginNotMatchingOrigin: {
    rules: ["allow-origin-mismatch", "allow-origin-invalid", "allow-origin-multiple"],
    texts: ["CORS header ‘Access-Control-Allow-Origin’ does not match ‘{value}’"],
  },
  CORSNotSupportingCredentials: {
    rules: ["allow-origin-wildcard-with-credentials"],
    texts: ["Credential is not supported if the CORS header ‘Access-Control-Allow-Origin’ is ‘*’"],
  },
  CORSMissingAllowCredentials: {
    rules: ["allow-credentials"],
    texts: ["expected ‘true’ in CORS header ‘Access-Control-Allow-Credentials’"],
  },
  CORSPreflightDidNotSucceed3: {
    rules: ["preflight-status"],
    before: ["CORSPreflightDidNotSucceed2", "CORSPreflightDidNotSucceed"],
    hasStatus: true,
    texts: ["CORS preflight response did not succeed", "CORS preflight channel did not succeed"],
  },
  CORSInvalidAllowMethod: {
    rules: ["allow-methods-invalid"],
    texts: ["invalid token ‘{value}’ in CORS header ‘Access-Control-Allow-Methods’"],
  },
  CORSMethodNotFound: {
    rules: ["method-not-allowed"],
    texts: ["Did not find method in CORS header ‘Access-Control-Allow-Methods’"],
  },
  CORSInvalidAllowHeader: {
    rules: ["allow-headers-invalid"],
    texts: ["invalid token ‘{value}’ in CORS header ‘Access-Control-Allow-Headers’"],
  },
  CORSMissingAllowHeaderFromPreflight2: {
    rules: ["header-not-allowed"],
    before: ["CORSMissingAllowHeaderFromPreflight"],
    texts: [
      "header ‘{header}’ is not allowed according to header ‘Access-Control-Allow-Headers’ from CORS preflight response",
      "missing token ‘{header}’ in CORS header ‘Access-Control-Allow-Headers’ from CORS preflight response",
      "missing token ‘{header}’ in CORS header ‘Access-Control-Allow-Headers’ from CORS preflight channel",
    ],
  },
};

/** The whole sentence, for people to read. */
const START =
  "Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at {url}. (Reason: ";

export const FIREFOX_MESSAGES: readonly Message[] = Object.entries(REASONS).map(([name, reason]) => {
  const { rules, causes, before = [], hasStatus = false, texts } = reason;
  const [now = "", ...older] = texts;
  const whole = `${START}${now}).`;
  const at = CATEGORIES.indexOf(name as FirefoxCorsCategory);
  return {
    browser: "firefox",
    rules,
    ...(causes && { causes }),
    names: [name, ...before],
    texts: [hasStatus ? `${whole} Status code: {status}.` : whole, now, ...older, ...localised(at)],
    mdn: MDN + name.replace(/\d$/, ""),
  };
});

/** The reason at that place in every language that has one of its own; a place in it is whatever the English has there. */
function localised(at: number): string[] {
  return Object.values(LOCALISED).flatMap((line) => line.split(" | ")[at]?.trim() || []);
}
