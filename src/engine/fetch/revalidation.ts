import type { Hop } from "./exchange";
import { getHeader } from "./headers";

const CONDITIONS = ["if-none-match", "if-modified-since"];

/**
 * Whether a 304 is for the browser's own cache. Then the page gets the stored response, which passed the CORS check when it
 * came and is not seen here; the 304 needs no CORS header. A script's own condition had to be allowed by a preflight, and its
 * 304 is checked like any other. https://fetch.spec.whatwg.org/#http-network-or-cache-fetch, "revalidatingFlag"
 */
export function isRevalidation({ method, response, requestHeaders, preflight }: Hop): boolean {
  // Nothing else is kept: the condition of another method is the script's.
  if (response?.status !== 304 || (method !== "GET" && method !== "HEAD")) return false;
  const asked = getHeader(preflight?.requestHeaders, "access-control-request-headers") ?? "";
  return CONDITIONS.some(
    (name) => getHeader(requestHeaders, name) !== null && !asked.toLowerCase().split(/,\s*/).includes(name),
  );
}
