import type { Rule, Step } from "../fetch/violation";
import type { Message } from "./message";

/**
 * Chromium's console: version 156 (measured), services/network/public/cpp/cors and third_party/blink cors_error_string.cc; and the
 * wordings that Chrome had before, back to 2012, as they still are in forum posts and tickets.
 */

const ORIGIN_ERRORS: readonly (readonly [rule: Rule, name: string, ...texts: string[]])[] = [
  [
    "allow-origin-missing",
    "MissingAllowOriginHeader",
    "No 'Access-Control-Allow-Origin' header is present on the requested resource.",
    "Origin {origin} is not allowed by Access-Control-Allow-Origin.",
  ],
  [
    "allow-origin-multiple",
    "MultipleAllowOriginValues",
    "The 'Access-Control-Allow-Origin' header contains multiple values '{value}', but only one is allowed.",
  ],
  [
    "allow-origin-invalid",
    "InvalidAllowOriginValue",
    "The 'Access-Control-Allow-Origin' header contains the invalid value '{value}'.",
  ],
  [
    "allow-origin-mismatch",
    "AllowOriginMismatch",
    "The 'Access-Control-Allow-Origin' header has a value '{value}' that is not equal to the supplied origin.",
  ],
  [
    "allow-origin-wildcard-with-credentials",
    "WildcardOriginNotAllowed",
    "The value of the 'Access-Control-Allow-Origin' header in the response must not be the wildcard '*' when the request's credentials mode is 'include'.",
    "A wildcard '*' cannot be used in the 'Access-Control-Allow-Origin' header when the credentials flag is true.",
    "Cannot use wildcard in Access-Control-Allow-Origin when credentials flag is true.",
  ],
  [
    "allow-credentials",
    "InvalidAllowCredentials",
    "The value of the 'Access-Control-Allow-Credentials' header in the response is '{value}' which must be 'true' when the request's credentials mode is 'include'.",
    "Credentials flag is 'true', but the 'Access-Control-Allow-Credentials' header is '{value}'. It must be 'true' to allow credentials.",
    'Credentials flag is true, but Access-Control-Allow-Credentials is not "true".',
  ],
];

/** Stands before the same sentence where the preflight fails. */
const PREFLIGHT = "Response to preflight request doesn't pass access control check: ";

/** Stands before every reason in versions of today. */
const ACCESS = "Access to {subject} at '{url}' from origin '{origin}' has been blocked by CORS policy: ";

/** A message by its reasons: today's in the whole sentence, then by itself, then older ones. */
function one(rule: Rule, step: Step | null, names: readonly string[], ...texts: string[]): Message {
  const [now = "", ...older] = texts;
  const whole = /^(net::|Request mode|The response is)/.test(now) ? [] : [`${ACCESS}${now}`];
  return { browser: "chromium", rules: [rule], ...(step && { step }), names, texts: [...whole, now, ...older] };
}

export const CHROMIUM_MESSAGES: readonly Message[] = [
  ...ORIGIN_ERRORS.flatMap(([rule, name, ...texts]) => [
    one(rule, null, [name], ...texts),
    one(rule, "preflight", [`Preflight${name}`], ...texts.map((text) => PREFLIGHT + text)),
  ]),
  one(
    "preflight-status",
    "preflight",
    ["PreflightInvalidStatus"],
    `${PREFLIGHT}It does not have HTTP ok status.`,
    "It does not have HTTP ok status.",
    "Response for preflight has invalid HTTP status code {status}",
    "Response for preflight does not have HTTP ok status.",
    "Invalid HTTP status code {status}",
  ),
  one(
    "preflight-redirect",
    "preflight",
    ["PreflightDisallowedRedirect"],
    `${PREFLIGHT}Redirect is not allowed for a preflight request.`,
    "Redirect is not allowed for a preflight request.",
    "Response for preflight is invalid (redirect)",
    "The request was redirected to '{target}', which is disallowed for cross-origin requests that require preflight.",
    "Request requires preflight, which is disallowed to follow cross-origin redirect.",
  ),
  one(
    "allow-methods-invalid",
    "preflight",
    ["InvalidAllowMethodsPreflightResponse"],
    "Cannot parse Access-Control-Allow-Methods response header field in preflight response.",
  ),
  one(
    "allow-headers-invalid",
    "preflight",
    ["InvalidAllowHeadersPreflightResponse"],
    "Cannot parse Access-Control-Allow-Headers response header field in preflight response.",
  ),
  one(
    "method-not-allowed",
    "preflight",
    ["MethodDisallowedByPreflightResponse"],
    "Method {method} is not allowed by Access-Control-Allow-Methods in preflight response.",
    "Method {method} is not allowed by Access-Control-Allow-Methods.",
  ),
  one(
    "header-not-allowed",
    "preflight",
    ["HeaderDisallowedByPreflightResponse"],
    "Request header field {header} is not allowed by Access-Control-Allow-Headers in preflight response.",
    "Request header field {header} is not allowed by Access-Control-Allow-Headers.",
    "Request header field {header} was not present in the Access-Control-Allow-Headers list.",
  ),
  one(
    "redirect-credentials-in-url",
    "redirect",
    ["RedirectContainsCredentials"],
    "Redirect location '{target}' contains a username and password, which is disallowed for cross-origin requests.",
    "The redirection URL ('{target}') contains userinfo, which is disallowed for cross-origin requests.",
  ),
  {
    browser: "chromium",
    rules: ["request-scheme", "redirect-scheme"],
    names: ["CorsDisabledScheme"],
    texts: [
      "Cross origin requests are only supported for protocol schemes: {value}.",
      "Cross origin requests are only supported for HTTP.",
      "Fetch API cannot load {url}. URL scheme '{value}' is not supported.",
      "URL scheme '{value}' is not supported.",
      "URL scheme must be 'http' or 'https' for CORS request.",
    ],
  },
  one("redirect-scheme", "redirect", ["net::ERR_UNSAFE_REDIRECT"], "net::ERR_UNSAFE_REDIRECT"),
  one("redirect-limit", "redirect", ["net::ERR_TOO_MANY_REDIRECTS"], "net::ERR_TOO_MANY_REDIRECTS"),
  one(
    "request-mode",
    "before-sending",
    ["DisallowedByMode"],
    "Cross origin requests are not allowed by request mode.",
    "Request mode is 'same-origin' but the URL's origin is not same as the request origin {origin}.",
  ),
  one(
    "request-redirect-mode",
    "before-sending",
    ["NoCorsRedirectModeNotFollow"],
    "Request mode is 'no-cors' but the redirect mode is not 'follow'.",
  ),
  one("worker-response", null, ["InvalidResponse"], "The response is invalid."),
  one(
    "local-network",
    "before-sending",
    [
      "LocalNetworkAccessPermissionDenied",
      "InsecureLocalNetwork",
      "InvalidLocalNetworkAccess",
      "InsecurePrivateNetwork",
      "InvalidPrivateNetworkAccess",
      "UnexpectedPrivateNetworkAccess",
      "PreflightMissingAllowPrivateNetwork",
      "PreflightInvalidAllowPrivateNetwork",
      "PrivateNetworkAccessPermissionUnavailable",
      "PrivateNetworkAccessPermissionDenied",
      "net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS",
    ],
    "Permission was denied for this request to access the '{value}' address space.",
    "The request client is not a secure context and the resource is in more-private address space '{value}'.",
    "Request had a target IP address space of '{value}' yet the resource is in address space '{}'.",
    "Request had no target IP address space, yet the resource is in address space '{value}'.",
    "No 'Access-Control-Allow-Private-Network' header was present in the preflight response for this private network request targeting the '{value}' address space.",
    "net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS",
  ),
];
