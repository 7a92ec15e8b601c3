import type { Diagnosis, Verdict } from "../diagnosis";
import type { ChromiumCorsError, Violation } from "../../fetch/violation";
import { code } from "./values";

/** What is said where the source does not hold what decides. Each says what would hold it. */

type Help = NonNullable<Diagnosis["help"]>;

interface OpenWords {
  readonly label: string;
  readonly headline: string;
  readonly why: string;
}

const RECORD_AGAIN =
  "Record it again with the CORS Why panel, or export a HAR file from the Network panel of Chrome DevTools: both hold the response headers and the preflight.";

const named = (error: string | null): string => (error === null ? "" : ` (${code(error)})`);

/** Blocked, and neither a response nor the preflight was recorded. */
export const REASON_UNSEEN = (host: string, error: string | null): OpenWords => ({
  label: "Blocked, reason not recorded",
  headline: `The browser blocked the response from ${host}; the file does not say why.`,
  why: `The file has only the browser's error${named(error)}: neither the response headers nor the preflight that decide. ${RECORD_AGAIN}`,
});

/** Blocked behind a redirect whose target was not recorded. */
export const TARGET_UNSEEN = (host: string, error: string | null): OpenWords => ({
  label: "Blocked, reason not recorded",
  headline: `The browser blocked a request that ${host} redirected; the file does not say why.`,
  why: `The redirect itself passed the CORS checks, and the response it led to is not in the file${named(error)}. ${RECORD_AGAIN}`,
});

/** What the browser's own name for its reason says, where that is all that was recorded. */
const NAMED_REASONS: ReadonlyMap<string, (method: string) => string> = new Map([
  ["PreflightInvalidStatus", () => "The status of the preflight response is not from 200 to 299"],
  ["PreflightDisallowedRedirect", () => "The server redirects the preflight, and browsers don't follow that"],
  ["MethodDisallowedByPreflightResponse", (method) => `The preflight response doesn't allow the method ${method}`],
  ["HeaderDisallowedByPreflightResponse", () => "The preflight response doesn't allow one of the request headers"],
  [
    "InvalidAllowMethodsPreflightResponse",
    () => `${code("Access-Control-Allow-Methods")} of the preflight response isn't a list of methods`,
  ],
  [
    "InvalidAllowHeadersPreflightResponse",
    () => `${code("Access-Control-Allow-Headers")} of the preflight response isn't a list of header names`,
  ],
  ["RedirectContainsCredentials", () => "The URL of a redirect has a user name or a password in it"],
] satisfies [ChromiumCorsError, (method: string) => string][]);

/** The sentence for that error, or `null` where it names no reason. */
export const reasonNamed = (error: string | null, method: string): string | null =>
  NAMED_REASONS.get(error ?? "")?.(method) ?? null;

/** Blocked, and the browser's name for the reason is all that was recorded. */
export const REASON_NAMED = (host: string, error: string, reason: string): OpenWords => ({
  label: "Blocked, response not recorded",
  headline: `The browser blocked the response from ${host}; the file has the reason, and not the response.`,
  why: `${reason} (${code(error)}). The file does not hold the status and the headers that show what causes it. ${RECORD_AGAIN}`,
});

/** Headers without their status. `broken`: the rule that they break first. */
export const STATUS_UNSEEN = (host: string, verdict: Verdict, broken: Violation | null): OpenWords => {
  const missing = broken?.rule === "allow-origin-missing";
  const which = broken?.step === "preflight" ? "preflight response" : "response";
  const rule = missing
    ? `The ${which} has no ${code("Access-Control-Allow-Origin")} header.`
    : "The response headers break a CORS rule.";
  const why = `Whether the server sent an error page or left the headers out depends on the status, which the file does not hold. ${RECORD_AGAIN}`;
  return verdict === "blocked"
    ? {
        label: "Blocked, status not recorded",
        headline: `The browser blocked the response from ${host}; the file does not hold its status.`,
        why: `${rule} ${why}`,
      }
    : { label: "", headline: `The file does not hold the status of the response from ${host}.`, why };
};

/** Browsers stop at different rules, and the file does not say which one it was. */
export const BROWSER_UNSEEN = (host: string, verdict: Verdict): OpenWords =>
  verdict === "blocked"
    ? {
        label: "Blocked, browser not recorded",
        headline: `The browser blocked the response from ${host}; which rule it breaks first depends on the browser.`,
        why: "Browsers check the rules in different orders, and the file does not say which browser this was. The list has every rule that is broken.",
      }
    : {
        label: "",
        headline: `Whether your page may read the response of ${host} depends on the browser.`,
        why: "Browsers differ on this response, and the file does not say which browser this was.",
      };

/** No response, and no name for why. `isEncrypted`: whether there is a certificate; `more`: steps before it is known whether a tab can connect. */
export const FAILURE_UNNAMED = (
  host: string,
  url: string,
  { isEncrypted, more }: { readonly isEncrypted: boolean; readonly more: readonly string[] },
): OpenWords & { readonly help: Help } => ({
  label: "No response",
  headline: `The browser got no response from ${host}.`,
  why: "The file does not name the error: the connection may have failed, or your page cancelled the request. CORS rules were not applied. Chrome DevTools and the CORS Why panel name the error.",
  help: {
    kind: "browser",
    title: "Find out what failed",
    steps: [
      isEncrypted
        ? `Open ${url} in a tab of its own. A warning there means that the browser does not trust the certificate. Where the server is your own, accept it for this host and port, or install one that the browser trusts. An exception for another port does not count.`
        : `Open ${url} in a tab of its own.`,
      ...more,
      "If the tab can't connect either, the server isn't running, or the host or the port is wrong.",
      "If it opens, something in the browser stopped the request: an extension, the tracking protection (the shield beside the URL lists what it blocked), or your page.",
    ],
  },
});

/**
 * No response, and an error that has several meanings. `isLocal`: a page of the internet requested something on the local network;
 * `mayBeLocal`: or may have, by a name that may lead there.
 */
export const END_UNEXPLAINED = (
  host: string,
  error: string,
  { isLocal, mayBeLocal }: { readonly isLocal: boolean; readonly mayBeLocal: boolean },
): OpenWords => ({
  label: "",
  headline: `The browser ended the request to ${host} without a response; why was not recorded.`,
  why: isLocal
    ? `${host} is on the local network or this computer. A page on the internet needs the user's permission to reach it (Local Network Access), and without it the request ends with ${code(error)}. So it does when a service worker fails; the browser's console names the reason.`
    : mayBeLocal
      ? `${code(error)} means that a CORS check failed, or a service worker did; where ${host} leads to the local network, also that the permission is missing (Local Network Access). The browser's console names the reason.`
      : `${code(error)} means that a CORS check failed, or a service worker did. The browser's console names the reason.`,
});

/** Neither the mode nor the outcome is known. */
export const MODE_UNSEEN = (host: string): OpenWords => ({
  label: "",
  headline: `The file does not show whether CORS applies to this request to ${host}.`,
  why: `It holds neither the request's mode (${code("Sec-Fetch-Mode")}) nor what the browser did with the response. A script's request needs the server's permission; an image, a script or a request with mode no-cors does not.`,
});

/** A page of an extension. */
export const PERMISSION_UNSEEN = (host: string): OpenWords => ({
  label: "",
  headline: `A page of a browser extension sent this request to ${host}; whether CORS applies depends on its permissions.`,
  why: "Browsers let an extension's pages read every response of the hosts in its `host_permissions`. The file shows neither those nor what the browser did with the response.",
});

/** A redirect is the last that was seen. */
export const LED_ELSEWHERE = (host: string): OpenWords => ({
  label: "",
  headline: `${host} redirects this request, and the file does not hold where it led.`,
  why: "The redirect passes the CORS checks. The response that it led to decides, and it is not in the file.",
});
