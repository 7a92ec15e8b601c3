import type { Response } from "../../../fetch/exchange";
import { getHeader } from "../../../fetch/headers";

/** Whether a cache between the browser and the server (a CDN, a proxy) gave this response, by its own word. */
export function isFromSharedCache({ headers }: Response): boolean {
  const says = ["x-cache", "cf-cache-status"].map((name) => getHeader(headers, name) ?? "").join(" ");
  return /hit/i.test(says) || Number(getHeader(headers, "age") ?? 0) > 0;
}
