import type { Exchange } from "../engine/fetch/exchange";
import { isMixedContent } from "../engine/fetch/mixed-content";
import { isHttp, isSameOrigin, isWebSocket } from "../engine/fetch/origin";
import type { NetworkEvent, PageRefusal } from "./events";
import type { CaptureState, EarlyRefusal, Track } from "./state";
import { withoutFragment } from "./without-fragment";

/** What the page tells and the network does not: which request of the network it belongs to, if any. */

/**
 * The request that was on its way when the page's policy forbade where a redirect led it: the oldest to that URL. The violation
 * names the URL first asked for, in both browsers (measured). It comes at any time: before the redirect is announced, before
 * the request's end or after it.
 */
export function trackOfRefusal(state: CaptureState, { url, tab, frame, interception }: PageRefusal): Track | null {
  if (interception.by !== "csp") return null;
  const found = state.tracks
    .ofTab(tab)
    .find(
      (track) =>
        (!track.ended || awaitsRefusal(track)) &&
        track.exchange.interception === undefined &&
        track.frame === frame &&
        track.asked === withoutFragment(url),
    );
  return found ?? null;
}

/** The refusal that has overtaken the events of this request, or `null`. The same document never asks for that URL in vain twice. */
export function refusalOf({ refusals }: CaptureState, { tab, frame, url, at }: NetworkEvent): EarlyRefusal | null {
  const own = refusals
    .ofTab(tab)
    .find(
      (refusal) => refusal.frame === frame && withoutFragment(refusal.url) === withoutFragment(url) && refusal.at >= at,
    );
  return own ?? null;
}

/** Whether a policy of the page may be what stopped it: it was redirected and never got there. */
export function awaitsRefusal({ redirectingTo, exchange }: Track): boolean {
  return redirectingTo !== null && exchange.interception === undefined && exchange.outcome !== "delivered";
}

/** Whether the refused request would have been a matter of CORS, had it left, or one that people take for it: a WebSocket. */
export function concernsCors({ url, origin, interception }: PageRefusal): boolean {
  if (interception.by === "mixed-content") return isMixedContent(url, origin);
  return isWebSocket(url) || (isHttp(url) && !isSameOrigin(url, origin));
}

/** A request that never left. Its method is known to the page alone. */
export function neverSent(id: string, refusal: PageRefusal): Exchange {
  return {
    id,
    browser: refusal.browser,
    origin: refusal.origin,
    type: refusal.type,
    mode: isWebSocket(refusal.url) ? "websocket" : null,
    credentials: null,
    hops: [{ url: withoutFragment(refusal.url), method: "-", requestHeaders: null, preflight: null, response: null }],
    outcome: "failed",
    error: null,
    interception: refusal.interception,
    startedAt: refusal.at,
    endedAt: refusal.at,
  };
}
