import { STANDARD } from "./engines";
import type { HeaderList } from "./exchange";
import { getHeader } from "./headers";
import { isSafelistedMethod } from "./methods";
import { unsafeHeaders } from "./request-headers";

/**
 * Whether a request with that method and those headers can be one in mode `no-cors`: the method is safelisted, and so is what a script can set.
 * Of the other headers browsers add some themselves. https://fetch.spec.whatwg.org/#request-no-cors-guard
 */
export function fitsNoCors(method: string, headers: HeaderList): boolean {
  if (!isSafelistedMethod(method)) return false;
  // Android's WebView writes its application's name there.
  if (getHeader(headers, "x-requested-with") === "XMLHttpRequest") return false;
  return !unsafeHeaders(headers, STANDARD).some(({ name }) => name === "content-type");
}
