import type { Exchange, Outcome } from "../engine/fetch/exchange";
import { repeatsOrigin } from "../engine/fetch/cors-check";
import { FIREFOX } from "../engine/fetch/engines";
import { isMixedContent } from "../engine/fetch/mixed-content";
import { isKeptByOrb } from "../engine/fetch/orb";
import { isHttp, isSameOrigin } from "../engine/fetch/origin";
import { locationOf } from "../engine/fetch/redirect";
import type { Track } from "./state";

/** How a request ended: the outcome, and the error worth keeping. */
export interface Ending {
  readonly outcome: Outcome;
  readonly error: string | null;
}

/**
 * What a request that ended without an error gave the page. Firefox says the same of a response that it keeps from a document's
 * script: there resource timing decides. Where no document waits it reports a blocked response as an error, except for a
 * module that a worker imports: nothing tells of that one.
 */
export function endingOfCompleted({ exchange, detached }: Track): Ending {
  if (exchange.mode === "no-cors") return { outcome: "opaque", error: null };
  if (exchange.mode === "websocket") {
    // Firefox ends a refused handshake like one that succeeded.
    const isOpen = exchange.hops.at(-1)?.response?.status === 101;
    return { outcome: isOpen ? "delivered" : "failed", error: null };
  }
  const isOwn = exchange.hops.every(({ url }) => isSameOrigin(url, exchange.origin));
  const tells = exchange.browser !== "firefox" || isOwn || (detached && exchange.type !== "script");
  return { outcome: tells ? "delivered" : "unknown", error: null };
}

/**
 * What a request that ended with an error gave the page.
 *
 * Chromium: a blocked response is `ERR_FAILED` after the headers and before the body; the same error once the body has
 * begun is an abort. Firefox: `NS_ERROR_DOM_BAD_URI`, or an unstable error at the target of a redirect that it refused.
 * When the preflight met a network error, Chromium puts that error on the request and Firefox on the preflight.
 */
export function endingOfFailed(track: Track, error: string): Ending {
  // No rule of CORS ends a WebSocket's handshake.
  if (track.exchange.mode === "websocket") return { outcome: "failed", error };
  const hop = track.exchange.hops.at(-1);
  const preflightError = hop?.preflight?.error ?? null;
  const answered = hop !== undefined && (hop.response ?? hop.preflight?.response ?? null) !== null;
  if (track.exchange.browser === "firefox") {
    // Nobody waits for the response to a beacon, so Firefox hangs up when it comes.
    if (track.exchange.type === "ping" && error === "NS_ERROR_FAILURE" && hop?.response) {
      return endingOfCompleted({ ...track, detached: true });
    }
    const refused = error === "NS_ERROR_DOM_BAD_URI";
    if (refused && preflightError !== null && !hop?.preflight?.response) {
      return { outcome: "failed", error: preflightError };
    }
    const target = track.redirectingTo;
    const refusedRedirect = target !== null && REFUSED_REDIRECT.has(error);
    // Such a redirect is refused whatever its headers say.
    if (target !== null && refusedRedirect && isMixedContent(target, track.exchange.origin)) {
      return { outcome: "failed", error };
    }
    if ((refused && answered) || refusedRedirect || /^NS_ERROR_DOM_CO[RE]P_FAILED$/.test(error)) {
      return { outcome: "blocked", error };
    }
    const kept = !track.started && isKeptByOrb({ ...track.exchange, error });
    return { outcome: kept ? "blocked" : "failed", error };
  }
  // A redirect to a scheme that CORS knows nothing of is announced, and refused there.
  const astray = hop !== undefined && track.exchange.hops.length > 1 && !isHttp(hop.url);
  const kept = error === "net::ERR_FAILED" && (answered || astray) && !track.started;
  const refused = /^net::ERR_BLOCKED_BY_(RESPONSE|ORB)/.test(error);
  return { outcome: kept || refused ? "blocked" : "failed", error };
}

/**
 * Whether a script's mode `same-origin` ended it: Firefox refuses such a redirect at once, and announces every other one before
 * it refuses it. Measured on ESR 153.
 */
export function mayNotLeave({ exchange, redirectingTo }: Track, error: string): boolean {
  const last = exchange.hops.at(-1);
  if (exchange.browser !== "firefox" || error !== "NS_ERROR_DOM_BAD_URI" || redirectingTo !== null) return false;
  const target = last?.response ? locationOf(last.response, last.url) : null;
  return last !== undefined && target !== null && isHttp(target) && isSameOrigin(last.url, exchange.origin);
}

/** Firefox ESR 153 gives one or the other for the same case. */
const REFUSED_REDIRECT: ReadonlySet<string> = new Set([
  "NS_ERROR_NET_ON_RECEIVING_FROM",
  "NS_ERROR_UNEXPECTED",
  "NS_ERROR_DOM_BAD_URI",
]);

/** What resource timing adds to an exchange whose outcome only the page knows. */
export function outcomeOfTiming(exchange: Exchange, readable: boolean): Outcome {
  if (readable) return seemsReadable(exchange) ? "unknown" : "delivered";
  return exchange.mode === "no-cors" ? "opaque" : "blocked";
}

/** Firefox keeps such a response from the page, yet resource timing goes by the joined value and calls it readable. */
export function seemsReadable({ hops }: Exchange): boolean {
  return repeatsOrigin(hops.at(-1)?.response?.headers ?? [], FIREFOX);
}
