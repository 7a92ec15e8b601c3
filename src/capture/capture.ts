import type { Exchange, HeaderList, Preflight } from "../engine/fetch/exchange";
import { getHeader } from "../engine/fetch/headers";
import { isSameOrigin } from "../engine/fetch/origin";
import { isOwnRefusal } from "../engine/fetch/own-refusal";
import { locationOf } from "../engine/fetch/redirect";
import { modeAsSent } from "../engine/fetch/sent-mode";
import type { CaptureEvent, NetworkEvent, PageRefusal, PageTiming } from "./events";
import { endingOfCompleted, endingOfFailed, mayNotLeave } from "./outcome";
import { awaitsRefusal, concernsCors, neverSent, refusalOf, trackOfRefusal } from "./page-refusals";
import { isPreflight, mayAskForReturn, requestOfPreflight, requestOfUnsentPreflight } from "./pairing";
import {
  type CaptureState,
  type Changed,
  type Track,
  withAnswered,
  withFirstUrl,
  withPreflight,
  withRefusal,
  withTiming,
  withTrack,
  withoutAnswered,
  withoutPreflight,
  withoutRefusal,
  withoutTimings,
  withoutTrack,
} from "./state";
import { matchTimings } from "./timings";
import {
  decided,
  finish,
  handedOver,
  newTrack,
  onNextHop,
  responseOf,
  started,
  withHop,
  withLastHop,
  withResponse,
} from "./track";

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
  if (event.kind === "refused") return onRefused(state, event);
  if (state.preflights.has(event.request)) return onPreflightEvent(state, event);
  const track = state.tracks.get(event.request);
  if (!track) return onUnknown(state, event);
  return onTracked(state, track, event);
}

const nothing = (state: CaptureState): Step => ({ state, changed: [] });

/** Stores the track; it is shown unless it may still turn out to be a preflight, or no request at all. */
function put(state: CaptureState, track: Track): Step {
  const done = track.ended && !awaitsMore(state, track);
  return {
    state: done ? withoutTrack(state, track.request) : withTrack(state, track),
    changed: track.undecided || isCacheProbe(track) ? [] : [{ tab: track.tab, exchange: track.exchange }],
  };
}

/** Chromium asks its cache for a font first, in what looks like a request until it fails. */
function isCacheProbe({ exchange, ended }: Track): boolean {
  const isFont = exchange.browser === "chromium" && exchange.type === "font";
  return isFont && !ended && exchange.hops[0].response === null;
}

/** Whether something is still awaited of a request that has ended. */
function awaitsMore({ preflights }: CaptureState, track: Track): boolean {
  return track.exchange.outcome === "unknown" || awaitsRefusal(track) || preflights.inGroup(track.request).length > 0;
}

function onUnknown(state: CaptureState, event: NetworkEvent): Step {
  const crosses = (url: string) => !isSameOrigin(url, event.origin);
  if (event.kind === "request" && (crosses(event.url) || mayAskForReturn(state, event))) {
    const begun = begin(state, event);
    return put(begun.state, begun.track);
  }
  const to = event.kind === "redirected" ? event.to : event.kind === "headers" ? redirectTarget(event) : null;
  if (to !== null && crosses(to)) {
    // It starts in its own origin and leaves it now.
    const begun = begin(state, event);
    return onTracked(begun.state, { ...begun.track, undecided: false }, event);
  }
  if (event.kind === "headers" && isOwnRefusal(event, event, event.origin)) {
    const begun = begin(state, event);
    return onTracked(begun.state, { ...begun.track, undecided: false }, event);
  }
  if (to !== null && to !== event.url)
    return nothing(withFirstUrl(state, event.request, { tab: event.tab, url: firstUrlOf(state, event) }));
  const isOver = event.kind === "completed" || event.kind === "failed";
  return nothing(isOver ? withFirstUrl(state, event.request, null) : state);
}

const firstUrlOf = ({ firstUrls }: CaptureState, { request, url }: NetworkEvent): string =>
  firstUrls.get(request)?.url ?? url;

/** A request seen for the first time. The page may already have told how it ends; then it takes the place of what was listed. */
function begin(state: CaptureState, event: NetworkEvent): { readonly state: CaptureState; readonly track: Track } {
  const url = firstUrlOf(state, event);
  const early = refusalOf(state, { ...event, url });
  const after = withFirstUrl(state, event.request, null);
  const answered = state.answered.get(event.request);
  if (answered) {
    // The page's timing has overtaken the network: a service worker let the request pass after all.
    return { state: withoutAnswered(after, event.request, answered), track: newTrack(answered.id, event, url) };
  }
  if (!early) {
    const track = newTrack(`e${state.nextId}`, event, url);
    return { state: { ...after, nextId: state.nextId + 1 }, track };
  }
  const { exchange, ...track } = newTrack(early.id, event, url);
  return {
    state: withoutRefusal(after, early),
    track: { ...track, exchange: { ...exchange, interception: early.interception } },
  };
}

/** Where the response wants to send the request. A browser that refuses to follow does not announce it as a redirect. */
function redirectTarget({ status, headers, url }: NetworkEvent & { kind: "headers" }): string | null {
  return locationOf(responseOf(status, headers), url);
}

function onTracked(state: CaptureState, track: Track, event: NetworkEvent): Step {
  switch (event.kind) {
    case "request":
      return put(state, onNextHop(track, event));
    case "sent":
      return onSent(state, track, event, event.headers);
    case "headers":
      return put(state, {
        ...withResponse(track, { status: event.status, headers: event.headers, fromCache: event.fromCache }, event.at),
        touchedAt: touchedAt(track, event),
      });
    case "redirected": {
      if (event.status === 0 && event.to === event.url) return ended(state, handedOver(track, event.at));
      const seen = track.exchange.hops.at(-1)?.response ?? null;
      // A status of 0 is a redirect of the browser's own making: no server responded.
      const response = seen ?? (event.status === 0 ? null : responseOf(event.status, event.headers));
      return put(state, {
        ...withLastHop(track, { response }),
        touchedAt: touchedAt(track, event),
        redirectingTo: event.to,
      });
    }
    case "started": {
      const response = started(track.exchange.hops.at(-1)?.response ?? null, event.headers);
      return put(state, { ...withLastHop(track, { response }), started: true, touchedAt: touchedAt(track, event) });
    }
    case "completed":
      return ended(state, finish(track, endingOfCompleted(track), event.at));
    case "failed":
      return onFailed(state, track, event);
  }
}

/** When something first happened to the current hop. Events can be late: this one may be the earlier. */
const touchedAt = (track: Track, { at }: NetworkEvent): number => Math.min(track.touchedAt ?? at, at);

function onSent(state: CaptureState, track: Track, event: NetworkEvent, headers: HeaderList): Step {
  if (track.undecided && isPreflight(event.method, headers)) {
    const owner = requestOfPreflight(state, event, headers);
    const rest = withoutTrack(state, track.request);
    if (!owner) return nothing(rest);
    const { response } = track.exchange.hops[0];
    return attach(rest, owner, event.request, { requestHeaders: headers, response, error: null });
  }
  // A script's own OPTIONS to its own origin after all.
  if (track.undecided && isSameOrigin(event.url, event.origin)) return nothing(withoutTrack(state, track.request));
  const sent = withLastHop(track, { requestHeaders: headers });
  const isFirst = track.exchange.hops.length === 1;
  const exchange: Exchange = {
    ...sent.exchange,
    // The browser's own word on who asks beats what the event's context suggests.
    origin: (isFirst && getHeader(headers, "origin")) || sent.exchange.origin,
    mode: modeAsSent(headers, sent.exchange.type) ?? sent.exchange.mode,
  };
  return put(state, { ...sent, exchange, touchedAt: touchedAt(track, event), undecided: false });
}

function attach(state: CaptureState, owner: Track, request: string, preflight: Preflight): Step {
  const hop = owner.exchange.hops.length - 1;
  return put(withPreflight(state, request, { tab: owner.tab, of: owner.request, hop }), {
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

/** The network tells no more of it; what the page told before may decide it now. */
function ended(state: CaptureState, track: Track): Step {
  const { state: after, changed } = put(state, track);
  const { state: settled, changed: told } = settle(after, track);
  return { state: settled, changed: [...changed, ...told] };
}

/** Gives their outcomes to the requests that the timings of one URL tell of, as far as they do. */
function settle(state: CaptureState, one: PageTiming | Track): Step {
  const told = matchTimings(state, one);
  if (!told) return nothing(state);
  return {
    state: told.tracks.reduce(
      (after, track, index) => {
        const { request, tab, exchange } = track;
        // Nothing more will be told of those that this was not enough for.
        if (exchange.outcome === "unknown") return withoutTrack(after, request);
        const timing = told.used[index];
        const mayGoOn = exchange.interception?.by === "service-worker" && timing !== undefined;
        const { state: settled } = put(after, track);
        return mayGoOn ? withAnswered(settled, request, { tab, id: exchange.id, timing }) : settled;
      },
      withoutTimings(state, told.used),
    ),
    changed: told.tracks.map(({ tab, exchange }) => ({ tab, exchange })),
  };
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
  if (event.error === "net::ERR_CACHE_MISS") return nothing(withoutTrack(state, track.request));
  const { exchange } = track;
  const mode = mayNotLeave(track, event.error) ? "same-origin" : exchange.mode;
  const known = { ...track, undecided: false, exchange: { ...exchange, mode } };
  return put(state, finish(known, endingOfFailed(track, event.error), event.at));
}

function onTiming(state: CaptureState, timing: PageTiming): Step {
  return settle(withTiming(state, timing), timing);
}

function onRefused(state: CaptureState, refusal: PageRefusal): Step {
  const track = trackOfRefusal(state, refusal);
  if (track) {
    const exchange = { ...track.exchange, interception: refusal.interception };
    return put(state, track.ended ? decided({ ...track, exchange }, "failed") : { ...track, exchange });
  }
  if (!concernsCors(refusal)) return nothing(state);
  const id = `e${state.nextId}`;
  return {
    state: withRefusal({ ...state, nextId: state.nextId + 1 }, { ...refusal, id }),
    changed: [{ tab: refusal.tab, exchange: neverSent(id, refusal) }],
  };
}
