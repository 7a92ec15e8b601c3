import type { Exchange, Hop } from "../fetch/exchange";
import { getHeader, headerLines } from "../fetch/headers";
import { originOf, parseUrl } from "../fetch/origin";
import { lostCookie, parseCookie } from "./lost-cookie";
import type { Situation } from "./situation";
import { exposedNames } from "../fetch/expose-headers";
import { hiddenHeaders, hiddenTokens } from "./wanted-headers";
import { withoutQuery } from "./url-parts";
import type { WarningCheck } from "./warning-check";
import { WARNINGS } from "./words/warnings";

/** Warnings about response headers that a script can't read, and about cookies. They apply to what was delivered. */
export const READING_WARNINGS: Readonly<Record<string, WarningCheck>> = {
  "expose-wildcard-with-credentials": ({ exchange, hop, credentialed }, { verdict, known }) => {
    const delivered = verdict === "allowed" && exchange.outcome === "delivered";
    const isWild = exposedNames(hop.response?.headers ?? []).has("*");
    return delivered && known && credentialed && isWild ? WARNINGS["expose-wildcard-with-credentials"] : null;
  },

  "cookie-not-kept": (situation, { verdict }) => {
    const lost = verdict === "allowed" ? setCookies(situation).find(({ lost }) => lost !== null)?.lost : null;
    return lost ? WARNINGS["cookie-not-kept"](lost) : null;
  },

  "cookie-not-sent": (situation, { verdict, known }) => {
    const { exchange, hop, credentialed } = situation;
    const { requestHeaders } = hop;
    const isAsked = verdict === "allowed" && known && credentialed && requestHeaders !== null;
    if (!isAsked || getHeader(requestHeaders, "cookie") !== null || !isCrossSite(exchange, hop)) return null;
    if (getHeader(requestHeaders, "sec-fetch-storage-access") === "active") return null;
    // Nothing about one that was set says that it was not kept.
    const set = setBefore(situation).find((one) => one.lost === null);
    return set === undefined ? null : WARNINGS["cookie-not-sent"](set.name);
  },

  "cookie-lost-before": (situation, { verdict, known }) => {
    const { exchange, hop, credentialed } = situation;
    const { requestHeaders, response } = hop;
    const isRefused = response?.status === 401 || response?.status === 403;
    if (verdict !== "allowed" || !isRefused || requestHeaders === null || (known && !credentialed)) return null;
    // Whoever sends a token, or another cookie, is not known to miss this one.
    const names = ["cookie", "authorization", "x-api-key"];
    if (names.some((name) => getHeader(requestHeaders, name) !== null) || !isCrossSite(exchange, hop)) return null;
    const cookies = setBefore(situation).filter(({ name }) => !OF_BALANCERS.test(name));
    const lost = cookies.some((one) => one.lost === null) ? null : cookies[0]?.lost;
    return lost ? WARNINGS["cookie-lost-before"](lost, response.status, known) : null;
  },

  "token-hidden-before": ({ exchange, hop, others, credentialed }, { verdict }) => {
    const { requestHeaders, response, url } = hop;
    const isRefused = response?.status === 401 || response?.status === 403;
    if (verdict !== "allowed" || !isRefused || requestHeaders === null) return null;
    const sent = new Set(requestHeaders.map(([name]) => name.toLowerCase()));
    // Whoever shows in another way who is logged in is not known to miss these.
    if (["cookie", "authorization", "x-api-key"].some((name) => sent.has(name))) return null;
    const before = earlierOfPage(exchange, others)
      .filter(({ outcome }) => outcome === "delivered")
      .flatMap((one) => one.hops)
      .filter((one) => originOf(one.url) === originOf(url))
      .findLast((one) => hiddenTokens(one, credentialed).length > 0);
    const names = before === undefined ? [] : hiddenTokens(before, credentialed);
    const isSent = names.some((name) => sent.has(name.toLowerCase()));
    return before === undefined || isSent
      ? null
      : WARNINGS["token-hidden-before"](names, withoutQuery(before.url), response.status);
  },

  "header-hidden": ({ exchange, hop, credentialed }, { verdict }) => {
    if (verdict !== "allowed" || exchange.outcome !== "delivered") return null;
    const names = hiddenHeaders(hop, credentialed);
    return names.length === 0 ? null : WARNINGS["header-hidden"](names);
  },
};

/** What the same page requested before. */
function earlierOfPage({ origin, startedAt }: Exchange, others: readonly Exchange[]): readonly Exchange[] {
  return others.filter((other) => other.origin === origin && other.startedAt < startedAt);
}

/** The cookies that earlier responses to the same page set for the path of this request. */
function setBefore({ exchange, hop, others }: Situation) {
  const path = parseUrl(hop.url)?.pathname ?? "/";
  return earlierOfPage(exchange, others)
    .flatMap((other) => other.hops.flatMap((one) => setCookies({ exchange: other, hop: one })))
    .filter((one) => path.startsWith(one.path));
}

/** Cookies of what is in front of a server, and of statistics: no login depends on them. */
const OF_BALANCERS =
  /^(?:AWSALB|__cf|_cf|ARRAffinity|BIGip|incap_|visid_|ak_bm|bm_|TS[0-9a-f]{6}|SERVERID|_ga|_gid|GCLB)/i;

/** Whether the browser says that page and server are of two sites. */
function isCrossSite({ mode }: Exchange, { requestHeaders }: Hop): boolean {
  return mode !== "no-cors" && getHeader(requestHeaders, "sec-fetch-site") === "cross-site";
}

/** The cookies that a response sets, each with why the browser does not keep it, or `null` where its attributes let it. */
function setCookies({ exchange, hop }: Pick<Situation, "exchange" | "hop">) {
  const url = parseUrl(hop.url);
  if (url === null || exchange.mode === "no-cors") return [];
  const setting = {
    url,
    browser: exchange.browser,
    isCrossSite: isCrossSite(exchange, hop),
    page: parseUrl(exchange.origin),
  };
  return headerLines(hop.response?.headers ?? [], "set-cookie")
    .flatMap((line) => parseCookie(line) ?? [])
    .map((cookie) => ({
      name: cookie.name,
      path: cookie.attributes.get("path") || "/",
      lost: lostCookie(cookie, setting),
    }));
}
