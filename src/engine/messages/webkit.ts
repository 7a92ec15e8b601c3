import type { Rule } from "../fetch/violation";
import type { Message } from "./message";

/**
 * WebKit's console, for Safari: WebKitGTK 2.50.6 (measured), CrossOriginAccessControl.cpp, as `fetch/webkit-sentence.ts` makes the same
 * sentences; and older wordings.
 */

function one(rules: readonly Rule[], ...texts: string[]): Message {
  return { browser: "webkit", rules, texts };
}

/** Four rules share one sentence. */
const ORIGIN_RULES = [
  "allow-origin-missing",
  "allow-origin-mismatch",
  "allow-origin-invalid",
  "allow-origin-multiple",
] as const;

export const WEBKIT_MESSAGES: readonly Message[] = [
  one(
    ORIGIN_RULES,
    "Origin {origin} is not allowed by Access-Control-Allow-Origin. Status code: {status}",
    "Origin {origin} is not allowed by Access-Control-Allow-Origin.",
  ),
  one(["allow-origin-multiple"], "Access-Control-Allow-Origin cannot contain more than one origin."),
  one(
    ["allow-origin-wildcard-with-credentials"],
    "Cannot use wildcard in Access-Control-Allow-Origin when credentials flag is true.",
  ),
  one(["allow-credentials"], 'Credentials flag is true, but Access-Control-Allow-Credentials is not "true".'),
  {
    ...one(
      ["preflight-status", "preflight-redirect"],
      "Preflight response is not successful. Status code: {status}",
      "Preflight response is not successful",
    ),
    step: "preflight",
  },
  one(["allow-methods-invalid"], "Header Access-Control-Allow-Methods has an invalid value: {value}"),
  one(["allow-headers-invalid"], "Header Access-Control-Allow-Headers has an invalid value: {value}"),
  one(["method-not-allowed"], "Method {method} is not allowed by Access-Control-Allow-Methods."),
  one(["header-not-allowed"], "Request header field {header} is not allowed by Access-Control-Allow-Headers."),
  one(["redirect-credentials-in-url"], "redirection URL {target} has credentials"),
  one(["redirect-scheme"], "not allowed to follow a cross-origin CORS redirection with non CORS scheme"),
  one(["redirect-limit"], "Load cannot follow more than 20 redirections"),
];
