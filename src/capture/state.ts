import type { Exchange } from "../engine/fetch/exchange";
import type { PageRefusal, PageTiming } from "./events";
import { BoundedMap } from "./bounded-map";
import type { Limits } from "./usage";
import { withoutFragment } from "./without-fragment";

/** What capture has to remember between two events. Its items are plain data: they survive the death of the background as JSON. */
export interface CaptureState {
  /** Requests that are still awaited something of, by the browser's request id, oldest first. */
  readonly tracks: BoundedMap<Track>;
  /** Preflights on their way, by the browser's request id. */
  readonly preflights: BoundedMap<PreflightTrack>;
  /** The URLs that requests were first sent to, by the browser's request id, while redirects lead them about in their own origin. */
  readonly firstUrls: BoundedMap<FirstUrl>;
  /** What the page told of requests that a service worker took, by the browser's request id: the worker may let them pass yet. */
  readonly answered: BoundedMap<Answered>;
  /** Timings that came before the end of their request. */
  readonly timings: BoundedMap<PageTiming>;
  /** Refusals that came before the events of their request, if there are any, by the id of their exchange. */
  readonly refusals: BoundedMap<EarlyRefusal>;
  readonly nextId: number;
}

/** What the page tells can overtake what the network tells; the exchange of that id is already in the list. */
export interface EarlyRefusal extends PageRefusal {
  readonly id: string;
}

/** A request that seemed to be over by what the page told, and the exchange that it was listed as. */
export interface Answered {
  readonly tab: number;
  readonly id: string;
  readonly timing: PageTiming;
}

export interface Track {
  readonly request: string;
  readonly tab: number;
  readonly frame: number;
  readonly document: string | null;
  /** The URL first asked for. The page names the request by it; the exchange begins where it leaves its origin. */
  readonly asked: string;
  /** No document waits for the response. */
  readonly detached: boolean;
  readonly exchange: Exchange;
  /** An OPTIONS request is either a preflight or a script's own; its headers tell. */
  readonly undecided: boolean;
  /** When something first happened to the current hop after it was announced, in milliseconds since the epoch. */
  readonly touchedAt: number | null;
  /** Whether the browser has let the current hop's response through. */
  readonly started: boolean;
  /** Where the current hop redirects to, until the next hop is announced. */
  readonly redirectingTo: string | null;
  /** No more events are expected of the request itself. */
  readonly ended: boolean;
}

export interface PreflightTrack {
  readonly tab: number;
  /** The id of the request it was sent for. */
  readonly of: string;
  readonly hop: number;
}

/** The group of tracks and timings of a URL that a frame asked for: the page names a request by no more. */
export const askedAt = ({ tab, frame }: { readonly tab: number; readonly frame: number }, url: string): string =>
  `${tab} ${frame} ${url}`;

function groupOfTiming(timing: PageTiming): string {
  return askedAt(timing, withoutFragment(timing.url));
}

export interface FirstUrl {
  readonly tab: number;
  readonly url: string;
}

/** So many, and of these bytes, of which one tab may take most, and one item little. */
function atMost(count: number, kilobytes: number): Limits {
  const bytes = kilobytes * 1024;
  return {
    all: { count, bytes },
    perTab: { count: count * 0.8, bytes: bytes * 0.8 },
    largest: bytes / 4,
  };
}

/**
 * Requests whose end never comes (a page left with a hanging preflight), and what is told of requests that never come, would add
 * up: beyond these bounds the oldest are forgotten. Together they take less than 2.2 MB of the 10 that the store holds.
 */
export const EMPTY: CaptureState = {
  tracks: new BoundedMap(atMost(2000, 1536), (track) => askedAt(track, track.asked)),
  preflights: new BoundedMap(atMost(2000, 256), ({ of }) => of),
  firstUrls: new BoundedMap(atMost(500, 64)),
  // The network's events come a moment after the page's.
  answered: new BoundedMap(atMost(100, 32)),
  timings: new BoundedMap(atMost(1000, 256), groupOfTiming),
  refusals: new BoundedMap(atMost(100, 32)),
  nextId: 1,
};

/** An exchange that is new or has changed, and the tab it belongs to. */
export interface Changed {
  readonly tab: number;
  readonly exchange: Exchange;
}

/** The state with that track put in or replaced. */
export function withTrack(state: CaptureState, track: Track): CaptureState {
  return { ...state, tracks: state.tracks.with(track.request, track) };
}

export function withoutTrack(state: CaptureState, request: string): CaptureState {
  return { ...state, tracks: state.tracks.without(request) };
}

export function withPreflight(state: CaptureState, request: string, preflight: PreflightTrack): CaptureState {
  return { ...state, preflights: state.preflights.with(request, preflight) };
}

export function withoutPreflight(state: CaptureState, request: string): CaptureState {
  return { ...state, preflights: state.preflights.without(request) };
}

/** The state in which that request was sent there first; `null` when it is over, or has left its origin. */
export function withFirstUrl(state: CaptureState, request: string, first: FirstUrl | null): CaptureState {
  const { firstUrls } = state;
  return { ...state, firstUrls: first ? firstUrls.with(request, first) : firstUrls.without(request) };
}

export function withAnswered(state: CaptureState, request: string, answered: Answered): CaptureState {
  return { ...state, answered: state.answered.with(request, answered) };
}

/** The state in which that timing is awaited again: the worker let its request pass. */
export function withoutAnswered(state: CaptureState, request: string, { timing }: Answered): CaptureState {
  return withTiming({ ...state, answered: state.answered.without(request) }, timing);
}

export function withTiming(state: CaptureState, timing: PageTiming): CaptureState {
  return { ...state, timings: state.timings.add(timing) };
}

/** The state in which those timings, of one URL and frame, have found their requests. */
export function withoutTimings(state: CaptureState, found: readonly PageTiming[]): CaptureState {
  const [one] = found;
  return one ? { ...state, timings: state.timings.withoutIn(groupOfTiming(one), found) } : state;
}

export function withRefusal(state: CaptureState, refusal: EarlyRefusal): CaptureState {
  return { ...state, refusals: state.refusals.with(refusal.id, refusal) };
}

export function withoutRefusal(state: CaptureState, { id }: EarlyRefusal): CaptureState {
  return { ...state, refusals: state.refusals.without(id) };
}

/** The state without anything of that tab: its page is gone, and what it still waited for concerns nobody. */
export function withoutTab(state: CaptureState, gone: number): CaptureState {
  const isGone = ({ tab }: { readonly tab: number }): boolean => tab === gone;
  return {
    tracks: state.tracks.withoutAny(isGone),
    preflights: state.preflights.withoutAny(isGone),
    firstUrls: state.firstUrls.withoutAny(isGone),
    answered: state.answered.withoutAny(isGone),
    timings: state.timings.withoutAny(isGone),
    refusals: state.refusals.withoutAny(isGone),
    nextId: state.nextId,
  };
}
