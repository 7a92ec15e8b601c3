import { loginBehind } from "../../diagnose/responders/login-pages";
import { endsSession } from "../../diagnose/responders/logout";
import { isSameForm } from "../../diagnose/same-form";
import { getHeader } from "../../fetch/headers";
import { originOf, parseUrl } from "../../fetch/origin";
import { locationOf } from "../../fetch/redirect";
import { type Need, value } from "../need";
import { innerRedirect } from "./inner-redirect";
import { isLastingTarget } from "./redirect-target";
import type { Way } from "./way";

/** The URL that a redirect leads to, where its form alone differs, where it passed, or where it is the new name of the same thing. */
export const finalUrl: Way = {
  id: "final-url",
  remedy: (need) => {
    const { exchange, cause, answeredBy } = need;
    const redirect = redirectOf(need);
    if (redirect === null || innerRedirect.remedy(need) !== null) return null;
    const { from, target } = redirect;
    const [start, end] = [parseUrl(from), parseUrl(target)];
    if (start === null || end === null || loginBehind(target, from) !== null) return null;
    const passedThere = exchange.hops.some(
      ({ url, response }) =>
        url === target && getHeader(response?.headers, "access-control-allow-origin") === exchange.origin,
    );
    const allowed = allowedAt(need, end);
    const isOpen = isNewHost(need, start, end) || isDirectBetter(need, start, end, allowed);
    if (!isSameForm(from, target) && !passedThere && !isNewName(need, start, end) && !isOpen) return null;
    return {
      kind: "request",
      title: "Request the final URL",
      steps: [
        `Write ${value(keepsHttps(start, end))} in your code, so that there is no redirect.`,
        ...(answeredBy?.kind === "browser" || cause === "preflight-redirect-https"
          ? ["`http:` is changed to `https:` for this host, and a preflight must not be redirected."]
          : []),
        ...(isOpen && allowed ? [`Other responses of ${value(end.host)} allow your page; the redirect does not.`] : []),
      ],
      code: [],
      cost: isOpen && !passedThere && allowed !== true ? "The responses there have to allow your page too." : null,
      proof: passedThere ? "proven" : "not-provable-here",
      docs: "https://developer.mozilla.org/docs/Web/HTTP/Guides/CORS/Errors/CORSExternalRedirectNotAllowed",
    };
  },
};

/** The redirect at which the exchange stopped, or the one that led to a URL that the browser does not request. */
function redirectOf({ exchange, stop, cause }: Need): { readonly from: string; readonly target: string } | null {
  const { hop, response, index } = stop;
  const before = exchange.hops[index - 1];
  if (cause === "mixed-content" && response === null && before) return { from: before.url, target: hop.url };
  const target = response ? locationOf(response, hop.url) : null;
  return target === null ? null : { from: hop.url, target };
}

/** Whether a server says of a preflight's URL that it has moved for good, to another path of its own. */
function isNewName({ stop, status }: Need, from: URL, to: URL): boolean {
  return stop.isPreflight && (status === 301 || status === 308) && from.origin === to.origin && to.pathname !== "/";
}

/** Whether a server says that all it has moved for good to another host: the path and the query stay as they are. */
function isNewHost({ status }: Need, from: URL, to: URL): boolean {
  const isForGood = status === 301 || status === 308;
  const isSamePath = from.pathname === to.pathname && from.search === to.search;
  return isForGood && from.host !== to.host && isSamePath && from.pathname !== "/";
}

/** Whether other responses of the target's server allow the page; `null` where none was seen. */
function allowedAt({ exchange, others }: Need, { origin }: URL): boolean | null {
  const seen = others
    .filter((other) => other.id !== exchange.id && other.origin === exchange.origin)
    .flatMap(({ hops }) => hops)
    .filter(({ url, response }) => originOf(url) === origin && (response?.status ?? 0) < 300)
    // Without `Origin` many servers send none of the headers.
    .filter(({ requestHeaders }) => getHeader(requestHeaders, "origin") !== null)
    .map(({ response }) => getHeader(response?.headers, "access-control-allow-origin"));
  return seen.length === 0 ? null : seen.some((allowed) => allowed === "*" || allowed === exchange.origin);
}

/** Whether a redirect alone stopped a request that leads on to a plain file or a path of an API, of a server that may allow the page. */
function isDirectBetter(need: Need, from: URL, to: URL, allowed: boolean | null): boolean {
  const { diagnosis, rule, method, product, answeredBy, exchange } = need;
  const [first] = diagnosis.violations;
  const isStopped = first?.step === "redirect" && rule === "allow-origin-missing";
  const isReading = (method === "GET" || method === "HEAD") && !endsSession(exchange);
  // Of these is known what they send, and what helps.
  const isKnown = product?.owner === "third-party" || product?.kind === "object-store" || isLoginWall(answeredBy?.kind);
  return isStopped && isReading && !isKnown && allowed !== false && isLastingTarget(from, to, allowed === true);
}

const isLoginWall = (kind: string | undefined): boolean => kind === "login-wall" || kind === "firewall";

/** The target's URL; a page on https may not request http, and a server that redirects there sits behind a proxy with TLS. */
function keepsHttps(from: URL, to: URL): string {
  return from.protocol === "https:" && to.protocol === "http:" ? to.href.replace(/^http:/, "https:") : to.href;
}
