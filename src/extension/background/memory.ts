import type { Exchange } from "../../engine/fetch/exchange";
import { ExchangeLog, type LogChanges, type LogRecord, type TabState } from "../../capture/exchange-log";
import { type CaptureState, EMPTY, type Track } from "../../capture/state";
import type { BoundedMap } from "../../capture/bounded-map";
import type { Limits } from "../../capture/usage";
import type { PageOrigins } from "./page-origins";

/** What the background knows, as the keys and values of the session store. */

const MEGABYTE = 1024 * 1024;

/**
 * The store holds 10 MB in both browsers. Beside the records it has room for what is in flight (`capture/state.ts`), for what waits
 * to be handled, and for the names of what was removed a moment ago.
 */
const LIMITS: Limits = {
  all: { count: 3000, bytes: 6.5 * MEGABYTE },
  perTab: { count: 2500, bytes: 5.5 * MEGABYTE },
  largest: MEGABYTE / 2,
};

export interface Memory {
  /** The tabs whose DevTools is open. */
  readonly recorders: ReadonlySet<number>;
  /** Those of them where the person stopped recording for a while. */
  readonly paused: ReadonlySet<number>;
  /** Tabs whose page has asked its own origin for something. */
  readonly ownOrigin: ReadonlySet<number>;
  readonly state: CaptureState;
  readonly log: ExchangeLog;
  readonly origins: PageOrigins;
}

export type Write = (key: string, value: unknown) => void;

const NEXT_ID = "next-id";

/** Where the store has what is in flight. */
const IN_FLIGHT = {
  tracks: "track:",
  preflights: "preflight:",
  firstUrls: "first:",
  answered: "answered:",
  timings: "timing:",
  refusals: "refusal:",
} as const;

/** A track as it is stored: of an exchange that a record holds, only the id. */
type StoredTrack = Omit<Track, "exchange"> & { readonly exchange: Exchange | string };

/** What was stored, made whole again; what is of no use any more goes. */
export function remember(stored: Readonly<Record<string, unknown>>, write: Write): Memory {
  const byPrefix = new Map<string, [key: string, value: unknown][]>();
  for (const [key, value] of Object.entries(stored)) {
    const end = key.indexOf(":") + 1;
    const entries = byPrefix.get(key.slice(0, end)) ?? [];
    entries.push([key.slice(end), value]);
    byPrefix.set(key.slice(0, end), entries);
  }
  const under = (prefix: string): Entries => byPrefix.get(prefix) ?? [];
  const tabSet = (key: string) => new Set((stored[key] as number[] | undefined) ?? []);
  const records = under("record:").map(([, record]) => record as LogRecord);
  const tabs = under("tab:").map(([, tab]) => tab as TabState);
  const log = new ExchangeLog(LIMITS, records, tabs);
  const tracks: [request: string, track: Track][] = [];
  for (const [request, stub] of under(IN_FLIGHT.tracks)) {
    const track = wholeTrack(stub as StoredTrack, log);
    // Its record was let go.
    if (track === null) write(IN_FLIGHT.tracks + request, undefined);
    else tracks.push([request, track]);
  }
  // Many can start in the same millisecond; their ids count up.
  tracks.sort(([, a], [, b]) => numberOf(a) - numberOf(b));
  return {
    recorders: tabSet("recorders"),
    paused: tabSet("paused"),
    ownOrigin: tabSet("ownOrigin"),
    state: {
      tracks: filled(EMPTY.tracks, tracks),
      preflights: filled(EMPTY.preflights, inOrder(under(IN_FLIGHT.preflights))),
      firstUrls: filled(EMPTY.firstUrls, inOrder(under(IN_FLIGHT.firstUrls))),
      answered: filled(EMPTY.answered, inOrder(under(IN_FLIGHT.answered))),
      timings: filled(EMPTY.timings, inOrder(under(IN_FLIGHT.timings))),
      refusals: filled(EMPTY.refusals, inOrder(under(IN_FLIGHT.refusals))),
      nextId: (stored[NEXT_ID] as number | undefined) ?? 1,
    },
    log,
    origins: new Map(under("origins:").map(([tab, origins]) => [Number(tab), origins as string[]])),
  };
}

type Entries = readonly (readonly [key: string, value: unknown])[];

function wholeTrack(track: StoredTrack, log: ExchangeLog): Track | null {
  const exchange = typeof track.exchange === "string" ? log.get(track.tab, track.exchange) : track.exchange;
  return exchange ? { ...track, exchange } : null;
}

const numberOf = ({ exchange }: Track): number => Number(exchange.id.slice(1));

/** These keys are numbers that count up, as text, some with a letter before or words after them. */
function inOrder(entries: Entries): Entries {
  const numberIn = (key: string): number => Number(/\d+/.exec(key)?.[0] ?? 0);
  return entries.toSorted(([a], [b]) => numberIn(a) - numberIn(b));
}

function filled<Item extends { readonly tab: number }>(empty: BoundedMap<Item>, entries: Entries): BoundedMap<Item> {
  return entries.reduce((map, [key, item]) => map.with(key, item as Item), empty);
}

/** Writes what differs between two states of the capture; the log's part is written by itself, in the same breath. */
export function storeState(before: CaptureState, after: CaptureState, log: ExchangeLog, write: Write): void {
  for (const [request, track] of after.tracks.changesSince(before.tracks)) storeTrack(request, track, log, write);
  storeMap(before.preflights, after.preflights, IN_FLIGHT.preflights, write);
  storeMap(before.firstUrls, after.firstUrls, IN_FLIGHT.firstUrls, write);
  storeMap(before.answered, after.answered, IN_FLIGHT.answered, write);
  storeMap(before.timings, after.timings, IN_FLIGHT.timings, write);
  storeMap(before.refusals, after.refusals, IN_FLIGHT.refusals, write);
  if (before.nextId !== after.nextId) write(NEXT_ID, after.nextId);
}

function storeTrack(request: string, track: Track | undefined, log: ExchangeLog, write: Write): void {
  const isRecorded = track !== undefined && log.get(track.tab, track.exchange.id) === track.exchange;
  write(IN_FLIGHT.tracks + request, isRecorded ? { ...track, exchange: track.exchange.id } : track);
}

/** Writes what is in flight in a tab whose records were forgotten. */
export function storeTracksOf(tab: number, { tracks }: CaptureState, log: ExchangeLog, write: Write): void {
  for (const [request, track] of tracks) if (track.tab === tab) storeTrack(request, track, log, write);
}

function storeMap<Item extends { readonly tab: number }>(
  before: BoundedMap<Item>,
  after: BoundedMap<Item>,
  prefix: string,
  write: Write,
): void {
  for (const [key, item] of after.changesSince(before)) write(prefix + key, item);
}

export function storeOrigins(before: PageOrigins, after: PageOrigins, write: Write): void {
  if (before === after) return;
  for (const [tab, origins] of after) if (before.get(tab) !== origins) write(`origins:${tab}`, origins);
  for (const tab of before.keys()) if (!after.has(tab)) write(`origins:${tab}`, undefined);
}

export function storeLog({ put, removed, tabs, closed }: LogChanges, write: Write): void {
  for (const record of put) write(recordKey(record), record);
  for (const record of removed) write(recordKey(record), undefined);
  for (const tab of tabs) write(`tab:${tab.tab}`, tab);
  for (const tab of closed) write(`tab:${tab}`, undefined);
}

const recordKey = ({ tab, exchange }: LogRecord): string => `record:${tab}:${exchange.id}`;

/** Writes which tabs something holds for. */
export function storeTabs(which: "recorders" | "paused" | "ownOrigin", tabs: ReadonlySet<number>, write: Write): void {
  write(which, [...tabs]);
}

/**
 * The way to write about a private tab: what was seen there is kept in the background's own memory, until it sleeps. Its
 * counts say nothing of what was asked for, and the panel finds its place again by them.
 */
export function writeForPrivateTab(write: Write): Write {
  return (key, value) => {
    if (value === undefined || key === NEXT_ID || key.startsWith("tab:")) write(key, value);
  };
}

/** The way to write about any other tab; what is of these tabs is left out all the same. */
export function writeWithoutTabs(write: Write, tabs: ReadonlySet<number>): Write {
  const isOfThose = (value: unknown): boolean => tabs.has((value as { readonly tab?: number } | undefined)?.tab ?? -1);
  return (key, value) => {
    if (!isOfThose(value)) write(key, value);
  };
}
