import type { Response } from "../../../fetch/exchange";
import { getHeader } from "../../../fetch/headers";

/** Whether a cache between the browser and the server (a CDN, a proxy) gave this response, by its own word. */
export function isFromSharedCache({ headers }: Response): boolean {
  const says = ["x-cache", "cf-cache-status"].map((name) => getHeader(headers, name) ?? "").join(" ");
  return /hit/i.test(says) || Number(getHeader(headers, "age") ?? 0) > 0;
}

/** Statuses that may be given again without a word on how long. https://www.rfc-editor.org/rfc/rfc9110#section-15.1 */
const BY_DEFAULT: ReadonlySet<number> = new Set([200, 203, 204, 206, 300, 301, 308, 404, 405, 410, 414, 501]);

/**
 * Whether a browser may give this response again without a question to the server: by what it says, or as long as browsers guess from
 * its Last-Modified. https://www.rfc-editor.org/rfc/rfc9111#section-4.2
 */
export function mayBeReused({ status, headers }: Response): boolean {
  const control = getHeader(headers, "cache-control") ?? getHeader(headers, "pragma") ?? "";
  if (/\bno-(store|cache)\b|\bmax-age\s*=\s*"?0+(?!\d)/i.test(control)) return false;
  if (/\bmax-age\s*=/i.test(control) || getHeader(headers, "expires") !== null) return true;
  return BY_DEFAULT.has(status) && getHeader(headers, "last-modified") !== null;
}
