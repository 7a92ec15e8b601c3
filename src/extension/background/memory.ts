import type { Limits } from "../../capture/bounded-table";
import { type CaptureState, type Track, emptyState } from "../../capture/state";
import { ExchangeLog, type LogRecord } from "./exchange-log";

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

/** What is stored, or read back: a value for each key. `undefined` stands for a key that is to go. */
export type Stored = ReadonlyMap<string, unknown>;

const NEXT_ID = "next-id";
const RECORD = "record:";
const TAB = "tab:";
const TRACK = "track:";

/** What the background knows: tables of plain data, which the session store holds for it between its deaths. */
export class Memory {
  readonly state: CaptureState = emptyState();
  readonly log = new ExchangeLog(LIMITS);
  #storedId = 1;

  /** Takes back what an earlier background has stored. */
  constructor(stored: Stored = new Map()) {
    const entries = entriesOf(stored);
    const { log, state } = this;
    log.records.restore(entries(RECORD, ([, record]) => (record as LogRecord).seq));
    log.tabs.restore(entries(TAB));
    // Many can start in the same millisecond; their ids count up.
    state.tracks.restore(entries(TRACK, ([, track]) => numberIn((track as Track).exchange.id)));
    for (const [prefix, table] of this.#inFlight()) table.restore(entries(prefix));
    this.#storedId = (stored.get(NEXT_ID) as number | undefined) ?? 1;
    state.nextId = this.#storedId;
  }

  /**
   * What has changed since this was last called, as it is to be stored. What was seen in a private tab stays out: the store gets
   * its counts alone, which say nothing of what was asked for, and by which its panel finds its place again.
   */
  takeChanges(privateTabs: ReadonlySet<number>): Stored {
    const { state, log } = this;
    const changes = new Map<string, unknown>();
    const put = (prefix: string, entries: Changes) => {
      for (const [key, item] of entries)
        changes.set(prefix + key, item && !privateTabs.has(item.tab) ? item : undefined);
    };
    put(RECORD, log.records.takeChanges());
    put(TRACK, state.tracks.takeChanges());
    for (const [prefix, table] of this.#inFlight()) put(prefix, table.takeChanges());
    for (const [key, tab] of log.tabs.takeChanges()) {
      changes.set(TAB + key, tab && privateTabs.has(tab.tab) ? { ...tab, origins: [] } : tab);
    }
    if (state.nextId !== this.#storedId) changes.set(NEXT_ID, state.nextId);
    this.#storedId = state.nextId;
    return changes;
  }

  #inFlight(): [prefix: string, table: StoredTable][] {
    const { preflights, firstUrls, handedOver, timings, refusals } = this.state;
    return [
      ["preflight:", preflights],
      ["first:", firstUrls],
      ["handed-over:", handedOver],
      ["timing:", timings],
      ["refusal:", refusals],
    ];
  }
}

/** A table of whatever items, as far as it is stored. */
interface StoredTable {
  restore(stored: readonly Entry[]): void;
  takeChanges(): Changes;
}

type Changes = readonly (readonly [key: string, item: { readonly tab: number } | undefined])[];

type Entry = [key: string, item: never];

/** The number in a key: those of most tables count up, some with a letter before or words after them. */
const numberIn = (key = ""): number => Number(/\d+/.exec(key)?.[0] ?? 0);

/** Gives the stored entries under a prefix, in their order. */
function entriesOf(stored: Stored): (prefix: string, order?: (entry: Entry) => number) => Entry[] {
  const byPrefix = new Map<string, Entry[]>();
  for (const [key, value] of stored) {
    const end = key.indexOf(":") + 1;
    const prefix = key.slice(0, end);
    const entries = byPrefix.get(prefix) ?? [];
    entries.push([key.slice(end), value as never]);
    byPrefix.set(prefix, entries);
  }
  return (prefix, order = ([key]) => numberIn(key)) =>
    (byPrefix.get(prefix) ?? []).toSorted((a, b) => order(a) - order(b));
}
