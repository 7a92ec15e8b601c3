import type { Response } from "./exchange";
import { getHeader } from "./headers";

/**
 * What Chromium writes on a redirect that no server sent: `HSTS`, or for instance `WebRequest API` where an extension redirects.
 * `null` for what a server sent. https://datatracker.ietf.org/doc/html/rfc6797#section-8.3
 */
export function internalRedirect(response: Response | null): "hsts" | "other" | null {
  const reason = getHeader(response?.headers, "non-authoritative-reason");
  return reason === null ? null : reason === "HSTS" ? "hsts" : "other";
}
