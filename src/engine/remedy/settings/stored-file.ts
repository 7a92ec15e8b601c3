import type { Need } from "../need";

/**
 * Whether the request is likely for a file that the platform stores, which its own settings give headers, and not for code that runs
 * there: GET without a preflight, of a path whose last part has an extension.
 */
export function isForFile({ method, url: { pathname }, stop }: Need): boolean {
  const isOfCode = /^\/(?:api|functions|\.netlify)\//.test(pathname);
  return (
    (method === "GET" || method === "HEAD") &&
    !stop.isPreflight &&
    !isOfCode &&
    /\/[^/]+\.[a-z]\w{1,9}$/i.test(pathname)
  );
}

/** The lines of a `_headers` file, as Netlify and Cloudflare read it. A path with one of their own characters is left open. */
export function headersFile({ origin, url: { pathname } }: Need): string {
  const path = /[*:]/.test(pathname) ? "/*" : pathname;
  return `${path}\n  Access-Control-Allow-Origin: ${origin}`;
}
