import type { Exchange, HeaderList, Preflight } from "../engine/fetch/exchange";
import { getHeader } from "../engine/fetch/headers";
import { isSameOrigin } from "../engine/fetch/origin";
import { isOwnRefusal } from "../engine/fetch/own-refusal";
import { locationOf } from "../engine/fetch/redirect";
import { modeAsSent } from "../engine/fetch/sent-mode";
import type { CaptureEvent, NetworkEvent, PageRefusal, PageTiming, PermissionNews } from "./events";
import { awaitsPermission } from "./local-network";
import { endingOfCompleted, endingOfFailed, mayNotLeave } from "./outcome";
import { awaitsRefusal, concernsCors, neverSent, refusalOf, trackOfRefusal } from "./page-refusals";
import { isPreflight, mayAskForReturn, requestOfPreflight, requestOfUnsentPreflight } from "./pairing";
import { type CaptureState, type Changed, type Track, groupOfTiming } from "./state";
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

/**
 * Takes one event into the state, and gives the exchanges that are new or have changed. Events of one request are expected in
 * the order of their times. Requests that never leave their own origin are dropped at their first event.
 */
export function capture(state: CaptureState, event: CaptureEvent): readonly Changed[] {
  if (event.kind === "timing") {
    state.timings.add(event);
    return settle(state, event);
  }
  if (event.kind === "refused") return onRefused(state, event);
  if (event.kind === "permission") return onPermission(state, event);
  if (state.preflights.has(event.request)) return onPreflightEvent(state, event);
  const track = state.tracks.get(event.request);
  return track ? onTracked(state, track, event) : onUnknown(state, event);
}

const NOTHING: readonly Changed[] = [];

/** Stores the track; it is shown unless it may still turn out to be a preflight, or no request at all. */
function put(state: CaptureState, track: Track): readonly Changed[] {
  if (track.ended && !awaitsMore(state, track)) state.tracks.delete(track.request);
  else state.tracks.set(track.request, track);
  return track.undecided || isCacheProbe(track) ? NOTHING : [{ tab: track.tab, exchange: track.exchange }];
}

/** Chromium asks its cache for a font first, in what looks like a request until it fails. */
function isCacheProbe({ exchange, ended }: Track): boolean {
  const isFont = exchange.browser === "chromium" && exchange.type === "font";
  return isFont && !ended && exchange.hops[0].response === null;
}

/** Whether something is still awaited of a request that has ended. */
function awaitsMore({ preflights }: CaptureState, track: Track): boolean {
  return (
    track.exchange.outcome === "unknown" ||
    awaitsRefusal(track) ||
    awaitsPermission(track) ||
    preflights.inGroup(track.request).length > 0
  );
}

function onUnknown(state: CaptureState, event: NetworkEvent): readonly Changed[] {
  const crosses = (url: string) => !isSameOrigin(url, event.origin);
  if (event.kind === "request" && (crosses(event.url) || mayAskForReturn(state, event))) {
    return put(state, begin(state, event));
  }
  const to = event.kind === "redirected" ? event.to : event.kind === "headers" ? redirectTarget(event) : null;
  const leaves = to !== null && crosses(to);
  // It starts in its own origin, and leaves it now or is refused there.
  if (leaves || (event.kind === "headers" && isOwnRefusal(event, event, event.origin))) {
    return onTracked(state, { ...begin(state, event), undecided: false }, event);
  }
  if (to !== null && to !== event.url) {
    state.firstUrls.set(event.request, { tab: event.tab, url: firstUrlOf(state, event) });
  } else if (event.kind === "completed" || event.kind === "failed") {
    state.firstUrls.delete(event.request);
  }
  return NOTHING;
}

const firstUrlOf = ({ firstUrls }: CaptureState, { request, url }: NetworkEvent): string =>
  firstUrls.get(request)?.url ?? url;

/** A request seen for the first time. The page may already have told how it ends; then it takes the place of what was listed. */
function begin(state: CaptureState, event: NetworkEvent): Track {
  const url = firstUrlOf(state, event);
  state.firstUrls.delete(event.request);
  const taken = state.handedOver.get(event.request);
  if (taken) {
    // The page's timing has overtaken the network: a service worker let the request pass after all.
    state.handedOver.delete(event.request);
    state.timings.add(taken.timing);
    return newTrack(taken.id, event, url);
  }
  const early = refusalOf(state, { ...event, url });
  if (!early) return newTrack(newId(state), event, url);
  state.refusals.delete(early.id);
  const { exchange, ...track } = newTrack(early.id, event, url);
  return { ...track, exchange: { ...exchange, interception: early.interception } };
}

function newId(state: CaptureState): string {
  state.nextId += 1;
  return `e${state.nextId - 1}`;
}

/** Where the response wants to send the request. A browser that refuses to follow does not announce it as a redirect. */
function redirectTarget({ status, headers, url }: NetworkEvent & { kind: "headers" }): string | null {
  return locationOf(responseOf(status, headers), url);
}

function onTracked(state: CaptureState, track: Track, event: NetworkEvent): readonly Changed[] {
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

function onSent(state: CaptureState, track: Track, event: NetworkEvent, headers: HeaderList): readonly Changed[] {
  if (track.undecided && isPreflight(event.method, headers)) {
    const owner = requestOfPreflight(state, event, headers);
    state.tracks.delete(track.request);
    if (!owner) return NOTHING;
    const { response } = track.exchange.hops[0];
    return attach(state, owner, event.request, { requestHeaders: headers, response, error: null });
  }
  if (track.undecided && isSameOrigin(event.url, event.origin)) {
    // A script's own OPTIONS to its own origin after all.
    state.tracks.delete(track.request);
    return NOTHING;
  }
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

function attach(state: CaptureState, owner: Track, request: string, preflight: Preflight): readonly Changed[] {
  const hop = owner.exchange.hops.length - 1;
  state.preflights.set(request, { tab: owner.tab, of: owner.request, hop });
  return put(state, { ...withLastHop(owner, { preflight }), undecided: false });
}

function onPreflightEvent(state: CaptureState, event: NetworkEvent): readonly Changed[] {
  const link = state.preflights.get(event.request);
  const owner = link && state.tracks.get(link.of);
  if (event.kind === "completed" || event.kind === "failed") state.preflights.delete(event.request);
  if (!link || !owner) return NOTHING;
  const preflight = owner.exchange.hops[link.hop]?.preflight;
  const news = preflight && preflightNews(preflight, event);
  return put(state, news ? withHop(owner, link.hop, { preflight: news }) : owner);
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
function ended(state: CaptureState, track: Track): readonly Changed[] {
  return [...put(state, track), ...settle(state, track)];
}

/** Gives their outcomes to the requests that the timings of one URL tell of, as far as they do. */
function settle(state: CaptureState, one: PageTiming | Track): readonly Changed[] {
  const told = matchTimings(state, one);
  if (!told) return NOTHING;
  const [first] = told.used;
  if (first) state.timings.deleteInGroup(groupOfTiming(first), told.used);
  for (const [index, track] of told.tracks.entries()) {
    const { request, tab, exchange } = track;
    const timing = told.used[index];
    if (exchange.outcome === "unknown") {
      // Nothing more will be told of those that this was not enough for.
      state.tracks.delete(request);
    } else {
      put(state, track);
      const mayGoOn = exchange.interception?.by === "service-worker" && timing !== undefined;
      if (mayGoOn) state.handedOver.set(request, { tab, id: exchange.id, timing });
    }
  }
  return told.tracks.map(({ tab, exchange }) => ({ tab, exchange }));
}

function onFailed(state: CaptureState, track: Track, event: NetworkEvent & { kind: "failed" }): readonly Changed[] {
  if (track.undecided) {
    // The browser gave up before it announced any headers: a preflight that was never sent, or a script's own OPTIONS.
    const owner = requestOfUnsentPreflight(state, track);
    if (owner) {
      state.tracks.delete(track.request);
      return attach(state, owner, track.request, { requestHeaders: null, response: null, error: event.error });
    }
  }
  if (event.error === "net::ERR_CACHE_MISS") {
    state.tracks.delete(track.request);
    return NOTHING;
  }
  const { exchange } = track;
  const mode = mayNotLeave(track, event.error) ? "same-origin" : exchange.mode;
  const known = { ...track, undecided: false, exchange: { ...exchange, mode } };
  return put(state, finish(known, endingOfFailed(track, event.error), event.at));
}

function onRefused(state: CaptureState, refusal: PageRefusal): readonly Changed[] {
  const track = trackOfRefusal(state, refusal);
  if (track) {
    const exchange = { ...track.exchange, interception: refusal.interception };
    return put(state, track.ended ? decided({ ...track, exchange }, "failed") : { ...track, exchange });
  }
  if (!concernsCors(refusal)) return NOTHING;
  const id = newId(state);
  state.refusals.set(id, { ...refusal, id });
  return [{ tab: refusal.tab, exchange: neverSent(id, refusal) }];
}

function onPermission(state: CaptureState, { of, permission }: PermissionNews): readonly Changed[] {
  const track = state.tracks.get(of);
  if (!track || !awaitsPermission(track)) return NOTHING;
  state.tracks.delete(of);
  if (permission === null) return NOTHING;
  return [{ tab: track.tab, exchange: { ...track.exchange, localNetwork: permission } }];
}
