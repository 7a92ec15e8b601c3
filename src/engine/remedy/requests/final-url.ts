import { loginAt } from "../../diagnose/responders/login-pages";
import { locationOf } from "../../fetch/redirect";
import { parseUrl } from "../../fetch/origin";
import { getHeader } from "../../fetch/headers";
import { value } from "../need";
import type { Way } from "./way";

/** The URL that a redirect leads to, where only its form differs. */
export const finalUrl: Way = {
  id: "final-url",
  remedy: ({ exchange, stop, cause, answeredBy }) => {
    const from = parseUrl(stop.hop.url);
    const target = stop.response ? locationOf(stop.response, stop.hop.url) : null;
    const to = target === null ? null : parseUrl(target);
    if (from === null || to === null || target === null || loginAt(target) !== null) return null;
    const isForm =
      withoutWww(from.hostname) === withoutWww(to.hostname) &&
      from.pathname.replace(/\/$/, "") === to.pathname.replace(/\/$/, "");
    const passedThere = exchange.hops.some(
      ({ url, response }) =>
        url === target && getHeader(response?.headers, "access-control-allow-origin") === exchange.origin,
    );
    if (!isForm && !passedThere) return null;
    return {
      kind: "request",
      title: "Request the final URL",
      steps: [
        `Write ${value(keepsHttps(from, to))} in your code, so that there is no redirect.`,
        ...(answeredBy?.kind === "browser" || cause === "preflight-redirect-https"
          ? ["`http:` is changed to `https:` for this host, and a preflight must not be redirected."]
          : []),
      ],
      code: [],
      cost: null,
      proof: passedThere ? "proven" : "not-provable-here",
      docs: "https://developer.mozilla.org/docs/Web/HTTP/Guides/CORS/Errors/CORSExternalRedirectNotAllowed",
    };
  },
};

const withoutWww = (hostname: string): string => hostname.replace(/^www\./, "");

/** The target's URL; a page on https may not request http, and a server that redirects there sits behind a proxy with TLS. */
function keepsHttps(from: URL, to: URL): string {
  return from.protocol === "https:" && to.protocol === "http:" ? to.href.replace(/^http:/, "https:") : to.href;
}
