import type { Rule } from "../fetch/violation";

const FETCH = "https://fetch.spec.whatwg.org/#";
const MDN = "https://developer.mozilla.org/docs/Web/HTTP/";
const HEADERS = `${MDN}Reference/Headers/`;

const CHECK = `${FETCH}concept-cors-check`;
const PREFLIGHT = `${FETCH}cors-preflight-fetch`;
const REDIRECT = `${FETCH}concept-http-redirect-fetch`;

/** Where a rule stands in the standard, and the page of MDN that explains it. */
export const RULE_LINKS: Readonly<Record<Rule, readonly string[]>> = {
  "allow-origin-missing": [CHECK, `${HEADERS}Access-Control-Allow-Origin`],
  "allow-origin-multiple": [CHECK, `${HEADERS}Access-Control-Allow-Origin`],
  "allow-origin-invalid": [CHECK, `${HEADERS}Access-Control-Allow-Origin`],
  "allow-origin-mismatch": [CHECK, `${HEADERS}Access-Control-Allow-Origin`],
  "allow-origin-wildcard-with-credentials": [CHECK, `${MDN}Guides/CORS#requests_with_credentials`],
  "allow-credentials": [CHECK, `${HEADERS}Access-Control-Allow-Credentials`],
  "preflight-redirect": [PREFLIGHT, `${MDN}Guides/CORS#preflighted_requests_and_redirects`],
  "preflight-status": [PREFLIGHT, `${MDN}Guides/CORS#preflighted_requests`],
  "allow-methods-invalid": [PREFLIGHT, `${HEADERS}Access-Control-Allow-Methods`],
  "allow-headers-invalid": [PREFLIGHT, `${HEADERS}Access-Control-Allow-Headers`],
  "method-not-allowed": [PREFLIGHT, `${HEADERS}Access-Control-Allow-Methods`],
  "header-not-allowed": [PREFLIGHT, `${HEADERS}Access-Control-Allow-Headers`],
  "redirect-credentials-in-url": [REDIRECT],
  "redirect-scheme": [REDIRECT],
  "redirect-limit": [REDIRECT],
  "request-mode": [`${FETCH}concept-main-fetch`, "https://developer.mozilla.org/docs/Web/API/Request/mode"],
  "request-scheme": [`${FETCH}concept-main-fetch`, `${MDN}Guides/CORS/Errors/CORSRequestNotHttp`],
  "request-redirect-mode": [REDIRECT, "https://developer.mozilla.org/docs/Web/API/Request/redirect"],
  "local-network": ["https://wicg.github.io/local-network-access/"],
  "cors-disabled": [`${MDN}Guides/CORS/Errors/CORSDisabled`],
  "worker-response": [`${FETCH}concept-http-fetch`],
};
