import { isLoopbackHost, parseUrl } from "./origin";

/**
 * Whether a page of that origin may not load that URL because it is plain http and the page is not. Names of this machine count
 * as safe, addresses of the local network do not. https://w3c.github.io/webappsec-mixed-content/#should-block-fetch
 */
export function isMixedContent(url: string, origin: string): boolean {
  const parsed = parseUrl(url);
  return origin.startsWith("https:") && parsed?.protocol === "http:" && !isLoopbackHost(parsed.hostname);
}
