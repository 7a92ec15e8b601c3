import type { Exchange } from "../fetch/exchange";
import type { PageRefusal, PageTiming } from "./events";

/** What capture has to remember between two events. Plain data: it survives the death of the background as JSON. */
export interface CaptureState {
  /** Requests that are still awaited something of, by the browser's request id, oldest first. */
  readonly tracks: ReadonlyMap<string, Track>;
  /** Preflights on their way, by the browser's request id. */
  readonly preflights: ReadonlyMap<string, PreflightTrack>;
  /** The URLs that requests were first sent to, by the browser's request id, while redirects lead them about in their own origin. */
  readonly firstUrls: ReadonlyMap<string, string>;
  /** What the page told of requests that a service worker took, by the browser's request id: the worker may let them pass yet. */
  readonly answered: ReadonlyMap<string, Answered>;
  /** Timings that came before the end of their request. */
  readonly timings: readonly PageTiming[];
  /** Refusals that came before the events of their request, if there are any. */
  readonly refusals: readonly EarlyRefusal[];
  readonly nextId: number;
}

/** What the page tells can overtake what the network tells; the exchange of that id is already in the list. */
export interface EarlyRefusal extends PageRefusal {
  readonly id: string;
}

/** A request that seemed to be over by what the page told, and the exchange that it was listed as. */
export interface Answered {
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
  /** No document waits for the answer. */
  readonly detached: boolean;
  readonly exchange: Exchange;
  /** An OPTIONS request is either a preflight or a script's own; its headers tell. */
  readonly undecided: boolean;
  /** Whether anything has happened to the current hop since it was announced. */
  readonly touched: boolean;
  /** Whether the browser has let the current hop's response through. */
  readonly started: boolean;
  /** Where the current hop redirects to, until the next hop is announced. */
  readonly redirectingTo: string | null;
  /** No more events are expected of the request itself. */
  readonly ended: boolean;
}

export interface PreflightTrack {
  /** The id of the request it was sent for. */
  readonly of: string;
  readonly hop: number;
}

export const EMPTY: CaptureState = {
  tracks: new Map(),
  preflights: new Map(),
  firstUrls: new Map(),
  answered: new Map(),
  timings: [],
  refusals: [],
  nextId: 1,
};

/** An exchange that is new or has changed, and the tab it belongs to. */
export interface Changed {
  readonly tab: number;
  readonly exchange: Exchange;
}

/** Requests whose end never comes (a page left with a hanging preflight) are forgotten beyond this many. */
const MOST_TRACKS = 2000;
const MOST_FIRST_URLS = 500;
/** The network's events come a moment after the page's. */
const MOST_ANSWERED = 100;
const MOST_TIMINGS = 500;
const MOST_REFUSALS = 100;

/** The state with that track put in or replaced. */
export function withTrack(state: CaptureState, track: Track): CaptureState {
  const tracks = new Map(state.tracks).set(track.request, track);
  if (tracks.size > MOST_TRACKS) {
    const [oldest] = tracks.keys();
    if (oldest !== undefined) return only({ ...state, tracks }, ({ request }) => request !== oldest);
  }
  return { ...state, tracks };
}

export function withoutTrack(state: CaptureState, request: string): CaptureState {
  const tracks = new Map(state.tracks);
  tracks.delete(request);
  return { ...state, tracks };
}

export function withPreflight(state: CaptureState, request: string, preflight: PreflightTrack): CaptureState {
  return { ...state, preflights: new Map(state.preflights).set(request, preflight) };
}

export function withoutPreflight(state: CaptureState, request: string): CaptureState {
  const preflights = new Map(state.preflights);
  preflights.delete(request);
  return { ...state, preflights };
}

/** The state in which that request was sent there first; `null` when it is over, or has left its origin. */
export function withFirstUrl(state: CaptureState, request: string, url: string | null): CaptureState {
  if (url === null && !state.firstUrls.has(request)) return state;
  const others = [...state.firstUrls].filter(([other]) => other !== request);
  const own: (readonly [string, string])[] = url === null ? [] : [[request, url]];
  return { ...state, firstUrls: new Map([...others, ...own].slice(-MOST_FIRST_URLS)) };
}

export function withAnswered(state: CaptureState, request: string, answered: Answered): CaptureState {
  return { ...state, answered: new Map([...state.answered, [request, answered] as const].slice(-MOST_ANSWERED)) };
}

/** The state in which that timing is awaited again: the worker let its request pass. */
export function withoutAnswered(state: CaptureState, request: string, { timing }: Answered): CaptureState {
  const answered = new Map([...state.answered].filter(([other]) => other !== request));
  return withTiming({ ...state, answered }, timing);
}

export function withTiming(state: CaptureState, timing: PageTiming): CaptureState {
  return { ...state, timings: [...state.timings, timing].slice(-MOST_TIMINGS) };
}

export function withRefusal(state: CaptureState, refusal: EarlyRefusal): CaptureState {
  return { ...state, refusals: [...state.refusals, refusal].slice(-MOST_REFUSALS) };
}

/** The state without anything of that tab: its page is gone, and what it still waited for concerns nobody. */
export function withoutTab(state: CaptureState, tab: number): CaptureState {
  const timings = state.timings.filter((timing) => timing.tab !== tab);
  const refusals = state.refusals.filter((refusal) => refusal.tab !== tab);
  return only({ ...state, timings, refusals }, (track) => track.tab !== tab);
}

/** The state with those tracks alone, and their preflights. */
function only(state: CaptureState, wanted: (track: Track) => boolean): CaptureState {
  const tracks = new Map([...state.tracks].filter(([, track]) => wanted(track)));
  const preflights = new Map([...state.preflights].filter(([, { of }]) => tracks.has(of)));
  return { ...state, tracks, preflights };
}
