import type { HeaderList } from "./exchange";
import { getHeader } from "./headers";
import { parseTokenList } from "./tokens";

/** Which headers of a response a script can read. https://fetch.spec.whatwg.org/#concept-filtered-response-cors */

/** https://fetch.spec.whatwg.org/#cors-safelisted-response-header-name */
const SAFELISTED: ReadonlySet<string> = new Set([
  "cache-control",
  "content-language",
  "content-length",
  "content-type",
  "expires",
  "last-modified",
  "pragma",
]);

/** https://fetch.spec.whatwg.org/#forbidden-response-header-name */
const FORBIDDEN: ReadonlySet<string> = new Set(["set-cookie", "set-cookie2"]);

/**
 * The names that `Access-Control-Expose-Headers` lists, lower case. One element that is no token spoils the whole list.
 * https://fetch.spec.whatwg.org/#http-access-control-expose-headers
 */
export function exposedNames(headers: HeaderList): ReadonlySet<string> {
  const list = parseTokenList(getHeader(headers, "access-control-expose-headers") ?? "");
  return new Set(list.valid ? list.tokens.map((name) => name.toLowerCase()) : []);
}

/** Whether a script on another origin can read a header of that name. */
export function isReadable(name: string, exposed: ReadonlySet<string>, credentialed: boolean): boolean {
  const lower = name.toLowerCase();
  if (FORBIDDEN.has(lower)) return false;
  return SAFELISTED.has(lower) || exposed.has(lower) || (!credentialed && exposed.has("*"));
}
