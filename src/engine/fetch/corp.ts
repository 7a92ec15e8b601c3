import type { Exchange, HeaderList } from "./exchange";
import { getHeader } from "./headers";
import { OPAQUE, isSameOrigin, parseUrl } from "./origin";

/** Cross-Origin-Resource-Policy, which guards what a page embeds without asking to read it (mode `no-cors`). */

/**
 * Whom the policy of a response keeps out, or `null` when it lets the page in. A value that is not exactly one of the three
 * counts as none. https://fetch.spec.whatwg.org/#cross-origin-resource-policy-internal-check, for a page without an embedder policy
 */
export function corpRefusal(headers: HeaderList, url: string, origin: string): "same-origin" | "same-site" | null {
  const policy = getHeader(headers, "cross-origin-resource-policy");
  if (policy === "same-origin") return isSameOrigin(url, origin) ? null : policy;
  if (policy !== "same-site") return null;
  return isSameSite(url, origin) ? null : policy;
}

/** Whether the policy of any response on the way keeps an exchange in mode `no-cors` from its page. */
export function isKeptByCorp({ mode, origin, hops }: Exchange): boolean {
  if (mode !== "no-cors") return false;
  return hops.some(({ response, url }) => response !== null && corpRefusal(response.headers, url, origin) !== null);
}

/** A page without TLS is a stranger to a resource with it, not the other way round. */
function isSameSite(url: string, origin: string): boolean {
  const resource = parseUrl(url);
  const page = origin === OPAQUE ? null : parseUrl(origin);
  if (!resource || !page || (page.protocol !== "https:" && resource.protocol === "https:")) return false;
  return siteOf(resource.hostname) === siteOf(page.hostname);
}

/**
 * The last two labels of a name. Without the list of public suffixes `a.co.uk` and `b.co.uk` look like one site; then a refusal
 * goes unpredicted, and none is made up.
 */
function siteOf(hostname: string): string {
  return /^[\d.]+$|^\[/.test(hostname) ? hostname : hostname.split(".").slice(-2).join(".");
}
