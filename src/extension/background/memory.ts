import type { Limits } from "../../capture/bounded-table";
import { type CaptureState, emptyState } from "../../capture/state";
import type { Exchange } from "../../engine/fetch/exchange";
import { ExchangeLog } from "./exchange-log";

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
const TAB = "tab:";

/** Something whose items the store holds, as far as it is concerned. */
interface StoredTable {
  /** Takes back what was stored, oldest first. */
  restore(left: readonly Entry[]): void;
  /** Each key that has changed since this was last called. */
  takeChanges(): readonly (readonly [key: string, item: { readonly tab: number } | undefined])[];
}

type Entry = [key: string, item: never];

/** What the background knows: tables of plain data, which the session store holds for it between its deaths. */
export class Memory {
  readonly state: CaptureState = emptyState();
  readonly log = new ExchangeLog(LIMITS);
  readonly #tables: readonly (readonly [prefix: string, table: StoredTable])[];
  #storedId = 1;

  /** `others` are stored with it, each under its prefix. */
  constructor(others: readonly (readonly [prefix: string, table: StoredTable])[] = []) {
    const { tracks, preflights, firstUrls, handedOver, timings, refusals } = this.state;
    this.#tables = [
      ["record:", this.log.records],
      [TAB, this.log.tabs],
      ["track:", tracks],
      ["preflight:", preflights],
      ["first:", firstUrls],
      ["handed-over:", handedOver],
      ["timing:", timings],
      ["refusal:", refusals],
      ...others,
    ];
  }

  /** Takes back what an earlier background has stored. */
  restore(stored: Stored): void {
    for (const [prefix, table] of this.#tables) table.restore(entriesUnder(prefix, stored));
    this.#storedId = (stored.get(NEXT_ID) as number | undefined) ?? 1;
    this.state.nextId = this.#storedId;
  }

  /**
   * What has changed since this was last called, as it is to be stored. What was seen in a private tab stays out: the store gets
   * its counts alone, which say nothing of what was asked for, and by which its panel finds its place again.
   */
  takeChanges(privateTabs: ReadonlySet<number>): Stored {
    const changes = new Map<string, unknown>();
    for (const [prefix, table] of this.#tables) {
      const countsOf = (item: object) => (prefix === TAB ? { ...item, origins: [] } : undefined);
      for (const [key, item] of table.takeChanges()) {
        changes.set(prefix + key, item && privateTabs.has(item.tab) ? countsOf(item) : item);
      }
    }
    const { nextId } = this.state;
    if (nextId !== this.#storedId) changes.set(NEXT_ID, nextId);
    this.#storedId = nextId;
    return changes;
  }
}

/** The tabs that something has changed in, by what is to be stored: each such change has a number there. */
export function changedTabs(changes: Stored): number[] {
  return [...changes.keys()].filter((key) => key.startsWith(TAB)).map((key) => Number(key.slice(TAB.length)));
}

/** The stored entries under a prefix, oldest first: ids and most keys count up, some with a letter before or words after them. */
function entriesUnder(prefix: string, stored: Stored): Entry[] {
  const entries: { readonly entry: Entry; readonly order: number }[] = [];
  for (const [key, value] of stored) {
    if (!key.startsWith(prefix)) continue;
    const own = key.slice(prefix.length);
    const id = (value as { readonly exchange?: Exchange } | null)?.exchange?.id ?? own;
    entries.push({ entry: [own, value as never], order: Number(/\d+/.exec(id)?.[0] ?? 0) });
  }
  return entries.toSorted((a, b) => a.order - b.order).map(({ entry }) => entry);
}
