import type { Response } from "./exchange";
import { getHeader } from "./headers";

/**
 * Why the browser made a redirect itself, without any server: `HSTS` or the like. `null` for what a server sent.
 * https://datatracker.ietf.org/doc/html/rfc6797#section-8.3; the header is Chromium's and Firefox's own.
 */
export function upgradeReason(response: Response | null): string | null {
  return getHeader(response?.headers, "non-authoritative-reason");
}
