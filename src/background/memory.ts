import { ExchangeLog, type LogChanges, type LogRecord, type TabState } from "../capture/exchange-log";
import type { PageTiming } from "../capture/events";
import type { PageOrigins } from "./page-origins";
import type { Answered, CaptureState, EarlyRefusal, PreflightTrack, Track } from "../capture/state";

/** What the background knows, as the keys and values of the session store. */

/** A record is about 2 to 3 kB and the store holds 10 MB. */
const MOST_RECORDS = 2500;

export interface Memory {
  /** The tabs whose DevTools is open. */
  readonly recorders: ReadonlySet<number>;
  /** Those of them where the person stopped recording for a while. */
  readonly paused: ReadonlySet<number>;
  /** Tabs whose page has asked its own origin for something. */
  readonly home: ReadonlySet<number>;
  readonly state: CaptureState;
  readonly log: ExchangeLog;
  readonly origins: PageOrigins;
}

export type Write = (key: string, value: unknown) => void;

const KEYS = {
  recorders: "recorders",
  paused: "paused",
  home: "home",
  nextId: "next-id",
  answered: "answered",
  timings: "timings",
  refusals: "refusals",
} as const;

/** What was stored, made whole again. */
export function remember(stored: Readonly<Record<string, unknown>>): Memory {
  const tracks: Track[] = [];
  const preflights: [string, PreflightTrack][] = [];
  const firstUrls: [string, string][] = [];
  const records: LogRecord[] = [];
  const tabs: TabState[] = [];
  const origins: [number, readonly string[]][] = [];
  for (const [key, value] of Object.entries(stored)) {
    if (key.startsWith("track:")) tracks.push(value as Track);
    else if (key.startsWith("preflight:")) preflights.push([key.slice("preflight:".length), value as PreflightTrack]);
    else if (key.startsWith("first:")) firstUrls.push([key.slice("first:".length), value as string]);
    else if (key.startsWith("record:")) records.push(value as LogRecord);
    else if (key.startsWith("tab:")) tabs.push(value as TabState);
    else if (key.startsWith("origins:")) origins.push([Number(key.slice("origins:".length)), value as string[]]);
  }
  // Many can start in the same millisecond; their ids count up.
  tracks.sort((a, b) => numberOf(a) - numberOf(b));
  const tabSet = (key: string) => new Set((stored[key] as number[] | undefined) ?? []);
  return {
    recorders: tabSet(KEYS.recorders),
    paused: tabSet(KEYS.paused),
    home: tabSet(KEYS.home),
    state: {
      tracks: new Map(tracks.map((track) => [track.request, track])),
      preflights: new Map(preflights),
      firstUrls: new Map(firstUrls),
      answered: new Map((stored[KEYS.answered] as [string, Answered][] | undefined) ?? []),
      refusals: (stored[KEYS.refusals] as EarlyRefusal[] | undefined) ?? [],
      timings: (stored[KEYS.timings] as PageTiming[] | undefined) ?? [],
      nextId: (stored[KEYS.nextId] as number | undefined) ?? 1,
    },
    log: new ExchangeLog(MOST_RECORDS, records, tabs),
    origins: new Map(origins),
  };
}

const numberOf = ({ exchange }: Track): number => Number(exchange.id.slice(1));

/** Writes what differs between two states of the capture. */
export function storeState(before: CaptureState, after: CaptureState, write: Write): void {
  storeMap(before.tracks, after.tracks, (key) => `track:${key}`, write);
  storeMap(before.preflights, after.preflights, (key) => `preflight:${key}`, write);
  storeMap(before.firstUrls, after.firstUrls, (key) => `first:${key}`, write);
  if (before.answered !== after.answered) write(KEYS.answered, [...after.answered]);
  if (before.nextId !== after.nextId) write(KEYS.nextId, after.nextId);
  if (before.timings !== after.timings) write(KEYS.timings, after.timings);
  if (before.refusals !== after.refusals) write(KEYS.refusals, after.refusals);
}

export function storeOrigins(before: PageOrigins, after: PageOrigins, write: Write): void {
  storeMap(before, after, (tab) => `origins:${tab}`, write);
}

function storeMap<Key, Value>(
  before: ReadonlyMap<Key, Value>,
  after: ReadonlyMap<Key, Value>,
  keyOf: (key: Key) => string,
  write: Write,
): void {
  if (before === after) return;
  for (const [key, value] of after) if (before.get(key) !== value) write(keyOf(key), value);
  for (const key of before.keys()) if (!after.has(key)) write(keyOf(key), undefined);
}

export function storeLog({ put, removed, tabs }: LogChanges, write: Write): void {
  for (const record of put) write(recordKey(record), record);
  for (const record of removed) write(recordKey(record), undefined);
  for (const tab of tabs) write(`tab:${tab.tab}`, tab);
}

const recordKey = ({ tab, exchange }: LogRecord): string => `record:${tab}:${exchange.id}`;

/** Writes which tabs something holds for. */
export function storeTabs(which: "recorders" | "paused" | "home", tabs: ReadonlySet<number>, write: Write): void {
  write(KEYS[which], [...tabs]);
}

/**
 * The way to write about a private tab: what was seen there is kept in the background's own memory, until it sleeps. Its
 * counts say nothing of what was asked for, and the panel finds its place again by them.
 */
export function discreet(write: Write): Write {
  return (key, value) => {
    if (value === undefined || key === KEYS.nextId || key.startsWith("tab:")) write(key, value);
  };
}

/** The way to write about any other tab: the lists that all tabs share leave those out. */
export function sparing(write: Write, tabs: ReadonlySet<number>): Write {
  const isOfThose = (one: unknown): boolean => tabs.has((one as { readonly tab?: number }).tab ?? Number.NaN);
  return (key, value) => write(key, Array.isArray(value) ? value.filter((one) => !isOfThose(one)) : value);
}
