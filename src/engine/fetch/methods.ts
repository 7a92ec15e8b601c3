/** Methods. https://fetch.spec.whatwg.org/#methods */

const SAFELISTED: ReadonlySet<string> = new Set(["GET", "HEAD", "POST"]);
const FORBIDDEN: ReadonlySet<string> = new Set(["CONNECT", "TRACE", "TRACK"]);

/** https://fetch.spec.whatwg.org/#cors-safelisted-method */
export function isSafelistedMethod(method: string): boolean {
  return SAFELISTED.has(method);
}

/** https://fetch.spec.whatwg.org/#forbidden-method */
export function isForbiddenMethod(method: string): boolean {
  return FORBIDDEN.has(method.toUpperCase());
}
