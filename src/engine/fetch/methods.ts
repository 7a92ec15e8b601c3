/** Methods. https://fetch.spec.whatwg.org/#methods */

const SAFELISTED: ReadonlySet<string> = new Set(["GET", "HEAD", "POST"]);
const FORBIDDEN: ReadonlySet<string> = new Set(["CONNECT", "TRACE", "TRACK"]);

const NORMALIZED: ReadonlySet<string> = new Set(["DELETE", "GET", "HEAD", "OPTIONS", "POST", "PUT"]);

/** https://fetch.spec.whatwg.org/#cors-safelisted-method */
export function isSafelistedMethod(method: string): boolean {
  return SAFELISTED.has(method);
}

/** https://fetch.spec.whatwg.org/#forbidden-method */
export function isForbiddenMethod(method: string): boolean {
  return FORBIDDEN.has(method.toUpperCase());
}

/** The method as a browser sends it: six names become uppercase, `patch` does not. https://fetch.spec.whatwg.org/#concept-method-normalize */
export function normalizeMethod(method: string): string {
  const upper = method.toUpperCase();
  return NORMALIZED.has(upper) ? upper : method;
}

/** Those that browsers don't turn into uppercase and servers know. https://www.iana.org/assignments/http-methods */
const REGISTERED: ReadonlySet<string> = new Set([
  "COPY",
  "LINK",
  "LOCK",
  "MKCOL",
  "MOVE",
  "PATCH",
  "PROPFIND",
  "PROPPATCH",
  "QUERY",
  "REPORT",
  "SEARCH",
  "UNLINK",
  "UNLOCK",
]);

/** The methods that servers know. */
export const KNOWN_METHODS: readonly string[] = [...NORMALIZED, ...REGISTERED];

/** The method that was meant by one in other letters, as servers know it; `null` where it is written so, or unknown. */
export function meantMethod(method: string): string | null {
  const upper = method.toUpperCase();
  return method !== upper && REGISTERED.has(upper) ? upper : null;
}
