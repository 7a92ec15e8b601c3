import type { Exchange, HeaderList, Hop, Outcome, Response } from "../engine/fetch/exchange";
import { isHttp, isWebSocket } from "../engine/fetch/origin";
import { isRedirectStatus, locationOf } from "../engine/fetch/redirect";
import type { NetworkEvent } from "./events";
import type { Track } from "./state";
import { withoutFragment } from "./without-fragment";

/** A request on its way, from event to event. */

/** The track of a request at the first event that concerns us; `firstUrl` is where it was sent at first. */
export function newTrack(id: string, event: NetworkEvent, firstUrl: string): Track {
  const exchange: Exchange = {
    id,
    browser: event.browser,
    origin: event.origin,
    type: event.type,
    mode: isWebSocket(event.url) ? "websocket" : null,
    credentials: null,
    hops: [newHop(event)],
    outcome: "pending",
    error: null,
    startedAt: event.at,
    endedAt: null,
  };
  return {
    request: event.request,
    tab: event.tab,
    frame: event.frame,
    document: event.document,
    asked: withoutFragment(firstUrl),
    detached: event.detached,
    exchange,
    undecided: event.method === "OPTIONS",
    touchedAt: null,
    started: false,
    redirectingTo: null,
    ended: false,
  };
}

function newHop({ url, method }: NetworkEvent): Hop {
  return { url: withoutFragment(url), method, requestHeaders: null, preflight: null, response: null };
}

/** The track on its next hop. */
export function onNextHop(track: Track, event: NetworkEvent): Track {
  const { interception, ...exchange } = track.exchange;
  const next = { ...track, touchedAt: null, started: false, redirectingTo: null };
  if (interception?.by !== "service-worker") {
    return { ...next, exchange: { ...track.exchange, hops: [...exchange.hops, newHop(event)] } };
  }
  // The worker left it to the network after all: nothing has happened so far.
  return { ...next, ended: false, exchange: { ...exchange, hops: [newHop(event)], outcome: "pending", endedAt: null } };
}

/** The track of a request that a service worker of the page took. Nothing more is heard of it, unless the worker lets it pass. */
export function handedOver(track: Track, at: number): Track {
  const interception = { by: "service-worker", directive: null, source: null } as const;
  return { ...track, ended: true, exchange: { ...track.exchange, interception, outcome: "unknown", endedAt: at } };
}

/** The track of a request that has ended. */
export function finish(track: Track, ending: { outcome: Outcome; error: string | null }, at: number): Track {
  // What a policy of the page kept back was not refused for its headers, whatever the error.
  const outcome = track.exchange.interception ? "failed" : ending.outcome;
  return { ...track, ended: true, exchange: { ...track.exchange, ...ending, outcome, endedAt: at } };
}

export function decided(track: Track, outcome: Outcome): Track {
  return { ...track, exchange: { ...track.exchange, outcome } };
}

export function responseOf(status: number, headers: HeaderList): Response {
  return { status, headers, fromCache: false };
}

/**
 * The headers as the browser judges them: other extensions may have changed them since they came in. The body of a redirect
 * is announced too, in Firefox, and then without its Location.
 */
export function started(response: Response | null, headers: HeaderList): Response | null {
  return response && !isRedirectStatus(response.status) ? { ...response, headers } : response;
}

export function withLastHop(track: Track, news: Partial<Hop>): Track {
  return withHop(track, track.exchange.hops.length - 1, news);
}

export function withHop(track: Track, index: number, news: Partial<Hop>): Track {
  const [first, ...rest] = track.exchange.hops;
  const hops: Exchange["hops"] =
    index === 0
      ? [{ ...first, ...news }, ...rest]
      : [first, ...rest.map((hop, at) => (at === index - 1 ? { ...hop, ...news } : hop))];
  return { ...track, exchange: { ...track.exchange, hops } };
}

/**
 * The track with the response to its current hop. Firefox tells nothing more of one that it sent to a scheme without a handler
 * (`ftp:`, `foo:`; measured on ESR 153), so that is the end already; where it does tell more, that counts.
 */
export function withResponse(track: Track, response: Response, at: number): Track {
  const answered = withLastHop(track, { response });
  const { exchange } = answered;
  const target = locationOf(response, exchange.hops.at(-1)?.url ?? "");
  if (exchange.browser !== "firefox" || target === null || isHttp(target)) return answered;
  return { ...answered, exchange: { ...exchange, outcome: "blocked", endedAt: at } };
}
