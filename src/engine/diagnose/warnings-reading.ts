import type { Exchange, Hop } from "../fetch/exchange";
import { getHeader, headerLines } from "../fetch/headers";
import { parseUrl } from "../fetch/origin";
import { lostCookie, parseCookie } from "./lost-cookie";
import type { Situation } from "./situation";
import { exposedNames } from "../fetch/expose-headers";
import { hiddenHeaders } from "./wanted-headers";
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
    const { exchange, hop, credentialed, others } = situation;
    const { requestHeaders } = hop;
    const isAsked = verdict === "allowed" && known && credentialed && requestHeaders !== null;
    if (!isAsked || getHeader(requestHeaders, "cookie") !== null || !isCrossSite(exchange, hop)) return null;
    if (getHeader(requestHeaders, "sec-fetch-storage-access") === "active") return null;
    // An earlier response to the same page set one for this path, and nothing about it says that it was not kept.
    const path = parseUrl(hop.url)?.pathname ?? "/";
    const set = others
      .filter((other) => other.origin === exchange.origin && other.startedAt < exchange.startedAt)
      .flatMap((other) => other.hops.flatMap((one) => setCookies({ exchange: other, hop: one })))
      .find((one) => one.lost === null && path.startsWith(one.path));
    return set === undefined ? null : WARNINGS["cookie-not-sent"](set.name);
  },

  "header-hidden": ({ exchange, hop, credentialed }, { verdict }) => {
    if (verdict !== "allowed" || exchange.outcome !== "delivered") return null;
    const names = hiddenHeaders(hop, credentialed);
    return names.length === 0 ? null : WARNINGS["header-hidden"](names);
  },
};

/** Whether the browser says that page and server are of two sites. */
function isCrossSite({ mode }: Exchange, { requestHeaders }: Hop): boolean {
  return mode !== "no-cors" && getHeader(requestHeaders, "sec-fetch-site") === "cross-site";
}

/** The cookies that a response sets, each with why the browser does not keep it, or `null` where its attributes let it. */
function setCookies({ exchange, hop }: Pick<Situation, "exchange" | "hop">) {
  const url = parseUrl(hop.url);
  if (url === null || exchange.mode === "no-cors") return [];
  const setting = { url, browser: exchange.browser, isCrossSite: isCrossSite(exchange, hop) };
  return headerLines(hop.response?.headers ?? [], "set-cookie")
    .flatMap((line) => parseCookie(line) ?? [])
    .map((cookie) => ({
      name: cookie.name,
      path: cookie.attributes.get("path") || "/",
      lost: lostCookie(cookie, setting),
    }));
}
