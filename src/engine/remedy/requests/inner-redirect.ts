import { isContainerName } from "../../diagnose/inner-name";
import { loginAfterRedirect } from "../../diagnose/responders/login-pages";
import { isLocalHost } from "../../fetch/local-address";
import { parseUrl } from "../../fetch/origin";
import { locationOf } from "../../fetch/redirect";
import { type Need, value } from "../need";
import type { Way } from "./way";

/**
 * A redirect from behind a proxy: the application builds it with the origin that the proxy requests, and the browser bypasses the proxy.
 * Measured: vite 8.3.8 passes it on with `changeOrigin: true`, and with `autoRewrite: true` not.
 * https://fastapi.tiangolo.com/advanced/behind-a-proxy/, https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_redirect,
 * https://httpd.apache.org/docs/current/mod/mod_proxy.html#proxypassreverse
 */
export const innerRedirect: Way = {
  id: "inner-redirect",
  remedy: (need) => {
    const redirect = innerRedirectOf(need);
    if (redirect === null || !isOneResource(redirect)) return null;
    const { from, to } = redirect;
    const withSlash = slashedAs(from, to);
    return {
      kind: withSlash === null ? "proxy" : "request",
      title: "Keep the redirect at the origin that the browser requested",
      steps: [
        `${value(from.origin)} likely passes the request on to an application that takes ${value(to.origin)} for its own origin, and writes that into the redirect.`,
        ...(withSlash === null ? [] : [`Request ${value(withSlash)}, which needs no redirect.`]),
        "Or let the proxy pass on the browser's `Host`: no `changeOrigin` in the proxy of Vite or webpack (or `autoRewrite: true` beside it), `proxy_set_header Host $http_host;` in nginx, `ProxyPreserveHost On` in Apache.",
      ],
      code: [],
      cost: null,
      proof: "not-provable-here",
      docs: null,
    };
  },
};

interface Redirect {
  readonly from: URL;
  readonly to: URL;
}

/** The last redirect of a request, where its target is an origin that only the server's side of a proxy uses. */
export function innerRedirectOf({ exchange, stop }: Pick<Need, "exchange" | "stop">): Redirect | null {
  const before = exchange.hops[stop.index - 1];
  const target = stop.response === null ? null : locationOf(stop.response, stop.hop.url);
  const pair = target !== null ? [stop.hop.url, target] : before ? [before.url, stop.hop.url] : null;
  const [from = null, to = null] = pair?.map(parseUrl) ?? [];
  if (from === null || to === null || from.origin === to.origin || loginAfterRedirect(exchange) !== null) {
    return null;
  }
  return isInner(from, to) ? { from, to } : null;
}

function isInner(from: URL, to: URL): boolean {
  // Servers redirect from http to https by themselves, also to another port.
  const isUpgrade = from.protocol === "http:" && to.protocol === "https:";
  if (!/^https?:$/.test(to.protocol) || isUpgrade) return false;
  if (from.hostname === to.hostname) return to.port !== "";
  return isLocalHost(to.hostname) || isContainerName(to.hostname) || /^[^.:[]+$/.test(to.hostname);
}

/** Whether both name one resource: a proxy may take a prefix off the path, and an application adds or removes a slash. */
function isOneResource({ from, to }: Redirect): boolean {
  const [one, other] = [withoutSlash(from), withoutSlash(to)];
  return one !== "" && other !== "" && (one.endsWith(other) || other.endsWith(one));
}

const withoutSlash = ({ pathname }: URL): string => pathname.replace(/\/$/, "");

/** The URL with the slash that the redirect adds, or without the one that it removes. */
function slashedAs(from: URL, to: URL): string | null {
  if (from.pathname.endsWith("/") === to.pathname.endsWith("/")) return null;
  const url = new URL(from);
  url.pathname = to.pathname.endsWith("/") ? `${from.pathname}/` : withoutSlash(from);
  return url.href;
}
