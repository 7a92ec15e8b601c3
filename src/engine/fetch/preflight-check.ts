import { corsCheck } from "./cors-check";
import type { Engine, PreflightCheck } from "./engines";
import type { HeaderList, Response } from "./exchange";
import { getHeader } from "./headers";
import { isSafelistedMethod } from "./methods";
import { redirects } from "./redirect";
import { parseTokenList } from "./tokens";
import type { Broken } from "./violation";

/** What the browser asks the server's permission for. */
export interface PreflightRequest {
  /** The serialised origin in the preflight's `Origin`, or `null` where the server is of that origin and need not name it. */
  readonly origin: string | null;
  /** Whether the actual request's credentials mode is `include`; the preflight itself never carries any. */
  readonly credentialed: boolean;
  readonly method: string;
  /** Lower-case names of the headers that need permission, sorted. */
  readonly headers: readonly string[];
}

/**
 * Every rule that a preflight response breaks, in the order in which the engine meets them.
 * https://fetch.spec.whatwg.org/#cors-preflight-fetch, step 7
 */
export function preflightCheck(response: Response, request: PreflightRequest, engine: Engine): Broken[] {
  const broken: Broken[] = [];
  for (const check of engine.preflightOrder) broken.push(...CHECKS[check](response, request, engine));
  return broken;
}

const ALLOW_METHODS = "Access-Control-Allow-Methods";
const ALLOW_HEADERS = "Access-Control-Allow-Headers";

type Check = (response: Response, request: PreflightRequest, engine: Engine) => readonly Broken[];

const NONE: readonly Broken[] = [];

const CHECKS: Readonly<Record<PreflightCheck, Check>> = {
  redirect(response, _, engine) {
    if (!redirects(response, engine)) return NONE;
    const location = getHeader(response.headers, "location");
    return [{ rule: "preflight-redirect", header: "Location", value: location, wanted: "200-299" }];
  },

  cors: (response, { origin, credentialed }, engine) =>
    origin === null ? NONE : corsCheck(response.headers, origin, credentialed, engine),

  /** https://fetch.spec.whatwg.org/#ok-status; a redirect is named by its own rule. */
  status(response, _, engine) {
    const { status } = response;
    if (status === 0 || (status >= 200 && status <= 299) || redirects(response, engine)) return NONE;
    return [{ rule: "preflight-status", header: null, value: String(status), wanted: "200-299" }];
  },

  "methods-list": (response, { method }) => listCheck(response, ALLOW_METHODS, "allow-methods-invalid", method),

  "headers-list": (response, { headers }) =>
    listCheck(response, ALLOW_HEADERS, "allow-headers-invalid", headers.join(", ")),

  method(response, { method, credentialed }) {
    const value = getHeader(response.headers, ALLOW_METHODS);
    const list = parseTokenList(value ?? "");
    if (!list.valid || listsMethod(list.tokens, method, credentialed)) return NONE;
    return [{ rule: "method-not-allowed", header: ALLOW_METHODS, value, wanted: method }];
  },

  headers(response, { headers, credentialed }, engine) {
    const value = getHeader(response.headers, ALLOW_HEADERS);
    const list = parseTokenList(value ?? "");
    if (!list.valid) return NONE;
    const missing = headers.filter((name) => !listsHeader(list.tokens, name, credentialed, engine));
    if (missing.length === 0) return NONE;
    return [{ rule: "header-not-allowed", header: ALLOW_HEADERS, value, wanted: missing.join(", ") }];
  },
};

/** Whether a preflight response allows that method. Methods compare with case; a safelisted one needs no entry. */
export function isAllowedMethod(headers: HeaderList, method: string, credentialed: boolean): boolean {
  const list = parseTokenList(getHeader(headers, ALLOW_METHODS) ?? "");
  return list.valid && listsMethod(list.tokens, method, credentialed);
}

function listsMethod(tokens: readonly string[], method: string, credentialed: boolean): boolean {
  return isSafelistedMethod(method) || tokens.includes(method) || (tokens.includes("*") && !credentialed);
}

/** Whether a preflight response allows the request header of that lower-case name. */
export function isAllowedHeader(headers: HeaderList, name: string, credentialed: boolean, engine: Engine): boolean {
  const list = parseTokenList(getHeader(headers, ALLOW_HEADERS) ?? "");
  return list.valid && listsHeader(list.tokens, name, credentialed, engine);
}

function listsHeader(tokens: readonly string[], name: string, credentialed: boolean, engine: Engine): boolean {
  if (tokens.some((token) => token.toLowerCase() === name)) return true;
  // https://fetch.spec.whatwg.org/#cors-non-wildcard-request-header-name
  const beyondWildcard = name === "authorization" && !engine.wildcardCoversAuthorization;
  return tokens.includes("*") && !credentialed && !beyondWildcard;
}

function listCheck(response: Response, header: string, rule: Broken["rule"], wanted: string): readonly Broken[] {
  const value = getHeader(response.headers, header);
  if (value === null || parseTokenList(value).valid) return NONE;
  return [{ rule, header, value, wanted }];
}
