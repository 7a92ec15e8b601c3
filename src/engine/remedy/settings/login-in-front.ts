import { isSameOrigin, parseUrl } from "../../fetch/origin";
import type { Need } from "../need";

/** What the settings of logins in front of a server share. */

/** Whether the login stopped the request itself, and not only for want of a session that the page had: who has one loads the page again. */
export function stoppedRequest({ stop, exchange }: Need): boolean {
  const isOwn = isSameOrigin(exchange.hops[0].url, exchange.origin);
  return !stop.isPreflight && !(isOwn && exchange.type === "xmlhttprequest");
}

/** The path that was requested, and not that of the login which it was redirected to. */
export function requestedPath({ exchange, url }: Need): string {
  return parseUrl(exchange.hops[0].url)?.pathname ?? url.pathname;
}
