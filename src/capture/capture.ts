import type { Exchange, HeaderList, Hop, Outcome, Preflight, Response } from "../fetch/exchange";
import { getHeader } from "../fetch/headers";
import { isSameOrigin } from "../fetch/origin";
import { isRedirectStatus, locationOf } from "../fetch/redirect";
import type { CaptureEvent, NetworkEvent, PageTiming } from "./events";
import { endingOfCompleted, endingOfFailed, outcomeOfTiming } from "./outcome";
import { isPreflight, mayAskForReturn, requestOfPreflight, requestOfUnsentPreflight } from "./pairing";
import {
  type CaptureState,
  type Changed,
  type Track,
  withPreflight,
  withTiming,
  withTrack,
  withoutPreflight,
  withoutTrack,
} from "./state";

export interface Step {
  readonly state: CaptureState;
  readonly changed: readonly Changed[];
}

/**
 * Takes in one event and gives the state after it, with the exchanges that are new or have changed. Events of one request
 * are expected in the order of their times. Requests that never leave their own origin are dropped at their first event.
 */
export function capture(state: CaptureState, event: CaptureEvent): Step {
  if (event.kind === "timing") return onTiming(state, event);
  if (state.preflights.has(event.request)) return onPreflightEvent(state, event);
  const track = state.tracks.get(event.request);
  if (!track) return onUnknown(state, event);
  return onTracked(state, track, event);
}

const nothing = (state: CaptureState): Step => ({ state, changed: [] });

/** Stores the track; it is shown unless it may still turn out to be a preflight. */
function put(state: CaptureState, track: Track): Step {
  const done = track.ended && track.exchange.outcome !== "unknown" && !awaitsPreflight(state, track);
  return {
    state: done ? withoutTrack(state, track.request) : withTrack(state, track),
    changed: track.undecided ? [] : [{ tab: track.tab, exchange: track.exchange }],
  };
}

function awaitsPreflight(state: CaptureState, track: Track): boolean {
  return [...state.preflights.values()].some(({ of }) => of === track.request);
}

function newHop(event: NetworkEvent): Hop {
  return {
    url: withoutFragment(event.url),
    method: event.method,
    requestHeaders: null,
    preflight: null,
    response: null,
  };
}

function withoutFragment(url: string): string {
  const at = url.indexOf("#");
  return at < 0 ? url : url.slice(0, at);
}

function onUnknown(state: CaptureState, event: NetworkEvent): Step {
  const crosses = (url: string) => !isSameOrigin(url, event.origin);
  if (event.kind === "request" && (crosses(event.url) || mayAskForReturn(state, event))) {
    const started = newTrack(state, event);
    return put({ ...state, nextId: state.nextId + 1 }, started);
  }
  const to = event.kind === "redirected" ? event.to : event.kind === "headers" ? redirectTarget(event) : null;
  if (to !== null && crosses(to)) {
    // It starts in its own origin and leaves it now.
    const started = newTrack(state, event);
    return onTracked({ ...state, nextId: state.nextId + 1 }, { ...started, undecided: false }, event);
  }
  return nothing(state);
}

/** Where the response wants to send the request. A browser that refuses to follow does not announce it as a redirect. */
function redirectTarget({ status, headers, url }: NetworkEvent & { kind: "headers" }): string | null {
  return locationOf(responseOf(status, headers), url);
}

function newTrack(state: CaptureState, event: NetworkEvent): Track {
  const exchange: Exchange = {
    id: `e${state.nextId}`,
    browser: event.browser,
    origin: event.origin,
    type: event.type,
    mode: null,
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
    exchange,
    undecided: event.method === "OPTIONS",
    touched: false,
    started: false,
    redirectingTo: null,
    ended: false,
  };
}

function onTracked(state: CaptureState, track: Track, event: NetworkEvent): Step {
  switch (event.kind) {
    case "request":
      return put(state, onNextHop(track, event));
    case "sent":
      return onSent(state, track, event, event.headers);
    case "headers":
      return put(state, {
        ...withLastHop(track, {
          response: { status: event.status, headers: event.headers, fromCache: event.fromCache },
        }),
        touched: true,
      });
    case "redirected": {
      const seen = track.exchange.hops.at(-1)?.response ?? null;
      // A status of 0 is a redirect of the browser's own making: no server answered.
      const response = seen ?? (event.status === 0 ? null : responseOf(event.status, event.headers));
      return put(state, { ...withLastHop(track, { response }), touched: true, redirectingTo: event.to });
    }
    case "started": {
      const response = started(track.exchange.hops.at(-1)?.response ?? null, event.headers);
      return put(state, { ...withLastHop(track, { response }), started: true, touched: true });
    }
    case "completed":
      return onCompleted(state, track, event.at);
    case "failed":
      return onFailed(state, track, event);
  }
}

function responseOf(status: number, headers: HeaderList): Response {
  return { status, headers, fromCache: false };
}

/**
 * The headers as the browser judges them: other extensions may have changed them since they came in. The body of a redirect
 * is announced too, in Firefox, and then without its Location.
 */
function started(response: Response | null, headers: HeaderList): Response | null {
  return response && !isRedirectStatus(response.status) ? { ...response, headers } : response;
}

function onNextHop(track: Track, event: NetworkEvent): Track {
  const { exchange } = track;
  return {
    ...track,
    exchange: { ...exchange, hops: [...exchange.hops, newHop(event)] },
    touched: false,
    started: false,
    redirectingTo: null,
  };
}

function onSent(state: CaptureState, track: Track, event: NetworkEvent, headers: HeaderList): Step {
  if (track.undecided && isPreflight(event.method, headers)) {
    const owner = requestOfPreflight(state, event, headers);
    const rest = withoutTrack(state, track.request);
    if (!owner) return nothing(rest);
    return attach(rest, owner, event.request, { requestHeaders: headers, response: null, error: null });
  }
  // A script's own OPTIONS to its own origin after all.
  if (track.undecided && isSameOrigin(event.url, event.origin)) return nothing(withoutTrack(state, track.request));
  const sent = withLastHop(track, { requestHeaders: headers });
  const isFirst = track.exchange.hops.length === 1;
  const exchange: Exchange = {
    ...sent.exchange,
    // The browser's own word on who asks beats what the event's context suggests.
    origin: (isFirst && getHeader(headers, "origin")) || sent.exchange.origin,
    mode: modeOf(headers) ?? sent.exchange.mode,
  };
  return put(state, { ...sent, exchange, touched: true, undecided: false });
}

function modeOf(headers: HeaderList): Exchange["mode"] {
  const mode = getHeader(headers, "sec-fetch-mode");
  if (mode === "cors" || mode === "no-cors" || mode === "same-origin") return mode;
  // A request in mode cors that leaves its origin always bears Origin.
  return mode === null && getHeader(headers, "origin") === null ? "no-cors" : null;
}

function attach(state: CaptureState, owner: Track, request: string, preflight: Preflight): Step {
  const hop = owner.exchange.hops.length - 1;
  return put(withPreflight(state, request, { of: owner.request, hop }), {
    ...withLastHop(owner, { preflight }),
    undecided: false,
  });
}

function onPreflightEvent(state: CaptureState, event: NetworkEvent): Step {
  const link = state.preflights.get(event.request);
  const owner = link && state.tracks.get(link.of);
  const ends = event.kind === "completed" || event.kind === "failed";
  const after = ends ? withoutPreflight(state, event.request) : state;
  if (!link || !owner) return nothing(after);
  const preflight = owner.exchange.hops[link.hop]?.preflight;
  const news = preflight && preflightNews(preflight, event);
  return news ? put(after, withHop(owner, link.hop, { preflight: news })) : put(after, owner);
}

function preflightNews(preflight: Preflight, event: NetworkEvent): Preflight | null {
  switch (event.kind) {
    case "headers":
    case "redirected":
      if (preflight.response || event.status === 0) return null;
      return { ...preflight, response: responseOf(event.status, event.headers) };
    case "started":
      return { ...preflight, response: started(preflight.response, event.headers) };
    case "failed":
      return { ...preflight, error: event.error };
    case "request":
    case "sent":
    case "completed":
      return null;
  }
}

function onCompleted(state: CaptureState, track: Track, at: number): Step {
  const ended = finish(track, endingOfCompleted(track), at);
  if (ended.exchange.outcome !== "unknown") return put(state, ended);
  const timing = state.timings.find((candidate) => fits(candidate, ended));
  if (!timing) return put(state, ended);
  const timings = state.timings.filter((other) => other !== timing);
  return put({ ...state, timings }, decided(ended, outcomeOfTiming(ended.exchange, timing.readable)));
}

function onFailed(state: CaptureState, track: Track, event: NetworkEvent & { kind: "failed" }): Step {
  if (track.undecided) {
    // The browser gave up before it announced any headers: a preflight that was never sent, or a script's own OPTIONS.
    const owner = requestOfUnsentPreflight(state, track);
    if (owner) {
      const preflight = { requestHeaders: null, response: null, error: event.error };
      return attach(withoutTrack(state, track.request), owner, track.request, preflight);
    }
  }
  // Chromium asks its cache for a font first; that is no request.
  if (event.error === "net::ERR_CACHE_MISS") return nothing(withoutTrack(state, track.request));
  return put(state, finish({ ...track, undecided: false }, endingOfFailed(track, event.error), event.at));
}

function finish(track: Track, ending: { outcome: Outcome; error: string | null }, at: number): Track {
  return { ...track, ended: true, exchange: { ...track.exchange, ...ending, endedAt: at } };
}

function decided(track: Track, outcome: Outcome): Track {
  return { ...track, exchange: { ...track.exchange, outcome } };
}

function onTiming(state: CaptureState, timing: PageTiming): Step {
  let best: Track | null = null;
  for (const track of state.tracks.values()) {
    if (!fits(timing, track)) continue;
    if (!best || distance(timing, track) < distance(timing, best)) best = track;
  }
  if (!best) return nothing(withTiming(state, timing));
  return put(state, decided(best, outcomeOfTiming(best.exchange, timing.readable)));
}

/** Whether the timing can be that of an ended request whose outcome only the page knows. */
function fits(timing: PageTiming, track: Track): boolean {
  const { exchange } = track;
  return (
    track.ended &&
    exchange.outcome === "unknown" &&
    timing.tab === track.tab &&
    timing.frame === track.frame &&
    withoutFragment(timing.url) === exchange.hops[0].url &&
    timing.status === exchange.hops.at(-1)?.response?.status
  );
}

const distance = (timing: PageTiming, track: Track) => Math.abs(timing.at - (track.exchange.endedAt ?? 0));

function withLastHop(track: Track, news: Partial<Hop>): Track {
  return withHop(track, track.exchange.hops.length - 1, news);
}

function withHop(track: Track, index: number, news: Partial<Hop>): Track {
  const [first, ...rest] = track.exchange.hops;
  const hops: Exchange["hops"] =
    index === 0
      ? [{ ...first, ...news }, ...rest]
      : [first, ...rest.map((hop, at) => (at === index - 1 ? { ...hop, ...news } : hop))];
  return { ...track, exchange: { ...track.exchange, hops } };
}
