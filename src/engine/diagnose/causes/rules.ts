import type { ResponseRule } from "../../fetch/violation";

/** The rules of the CORS check, which a response to a preflight goes through as well. https://fetch.spec.whatwg.org/#concept-cors-check */
export const CORS_CHECK: readonly ResponseRule[] = [
  "allow-origin-missing",
  "allow-origin-multiple",
  "allow-origin-invalid",
  "allow-origin-mismatch",
  "allow-origin-wildcard-with-credentials",
  "allow-credentials",
];

/** Every rule that a response can break, for causes to which it does not matter which one that is. */
export const ANY_RULE: readonly ResponseRule[] = [
  ...CORS_CHECK,
  "preflight-redirect",
  "preflight-status",
  "allow-methods-invalid",
  "allow-headers-invalid",
  "method-not-allowed",
  "header-not-allowed",
  "redirect-credentials-in-url",
  "redirect-scheme",
  "redirect-limit",
];
