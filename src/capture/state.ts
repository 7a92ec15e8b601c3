import type { Exchange } from "../engine/fetch/exchange";
import type { PageRefusal, PageTiming } from "./events";
import { BoundedTable, type Limits } from "./bounded-table";
import { withoutFragment } from "./without-fragment";

/** What capture has to remember between two events. The items are plain data: they survive the death of the background as JSON. */
export interface CaptureState {
  /** Requests that are still awaited something of, by the browser's request id, oldest first. */
  readonly tracks: BoundedTable<Track>;
  /** Preflights on their way, by the browser's request id. */
  readonly preflights: BoundedTable<PreflightTrack>;
  /** The URLs that requests were first sent to, by the browser's request id, while redirects lead them about in their own origin. */
  readonly firstUrls: BoundedTable<FirstUrl>;
  /** What the page told of requests that a service worker took, by the browser's request id: the worker may let them pass yet. */
  readonly handedOver: BoundedTable<HandedOver>;
  /** Timings that came before the end of their request. */
  readonly timings: BoundedTable<PageTiming>;
  /** Refusals that came before the events of their request, if there are any, by the id of their exchange. */
  readonly refusals: BoundedTable<EarlyRefusal>;
  nextId: number;
}

/** What the page tells can overtake what the network tells; the exchange of that id is already in the list. */
export interface EarlyRefusal extends PageRefusal {
  readonly id: string;
}

/** A request that seemed to be over by what the page told, and the exchange that it was listed as. */
export interface HandedOver {
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

export function groupOfTiming(timing: PageTiming): string {
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
export function emptyState(): CaptureState {
  return {
    tracks: new BoundedTable(atMost(2000, 1536), (track) => askedAt(track, track.asked)),
    preflights: new BoundedTable(atMost(2000, 256), ({ of }) => of),
    firstUrls: new BoundedTable(atMost(500, 64)),
    // The network's events come a moment after the page's.
    handedOver: new BoundedTable(atMost(100, 32)),
    timings: new BoundedTable(atMost(1000, 256), groupOfTiming),
    refusals: new BoundedTable(atMost(100, 32)),
    nextId: 1,
  };
}

/** An exchange that is new or has changed, and the tab it belongs to. */
export interface Changed {
  readonly tab: number;
  readonly exchange: Exchange;
}

/** Forgets everything of that tab: its page is gone, and what it still waited for concerns nobody. */
export function forgetTab(state: CaptureState, tab: number): void {
  for (const table of tablesOf(state)) table.deleteOfTab(tab);
}

/** The tabs that something is in flight in. */
export function tabsIn(state: CaptureState): number[] {
  return tablesOf(state).flatMap((table) => table.tabs());
}

function tablesOf(state: CaptureState) {
  const { tracks, preflights, firstUrls, handedOver, timings, refusals } = state;
  return [tracks, preflights, firstUrls, handedOver, timings, refusals] as const;
}
