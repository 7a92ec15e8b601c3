import type { Exchange } from "../engine/fetch/exchange";
import { sizeOf, sizeOfEntry } from "./size";
import type { Changed } from "./state";
import { type Limits, Usage } from "./usage";

/** One exchange of a tab, with the number of its latest change. */
export interface LogRecord {
  readonly tab: number;
  readonly seq: number;
  readonly exchange: Exchange;
}

/** What a tab's log knows besides its records. */
export interface TabState {
  readonly tab: number;
  /** The number of the latest change. */
  readonly last: number;
  /** The number of the latest clearing: whoever asks from before it has to start anew. */
  readonly clearedAt: number;
  /** How many records were let go since then. */
  readonly dropped: number;
  /** The number of the latest change that let one go: whoever asks from before it is told which are left. */
  readonly droppedAt: number;
}

export interface LogUpdate {
  readonly records: readonly LogRecord[];
  /** The ids of all that are left, when some were let go since; else `null`. */
  readonly left: readonly string[] | null;
  readonly dropped: number;
  readonly cleared: boolean;
  readonly last: number;
}

/** What changed in the log, so that whoever stores it writes no more than that. */
export interface LogChanges {
  readonly put: readonly LogRecord[];
  readonly removed: readonly LogRecord[];
  readonly tabs: readonly TabState[];
  /** Tabs that nothing is known of any more. */
  readonly closed: readonly number[];
}

/** What a record's key, tab and number take beside its exchange. */
const AROUND = 60;

const sizeOfRecord = ({ exchange }: LogRecord): number => sizeOfEntry("", AROUND + sizeOf(exchange));

/**
 * The exchanges of every recorded tab, bounded by count and by bytes: the oldest go first, and those of the fullest tab. Every
 * change has a number, so that a panel which was cut off asks for what it has missed and gets no more.
 */
export class ExchangeLog {
  readonly #records = new Map<number, Map<string, LogRecord>>();
  readonly #tabs = new Map<number, TabState>();
  readonly #usage: Usage;

  constructor(limits: Limits, records: readonly LogRecord[] = [], tabs: readonly TabState[] = []) {
    this.#usage = new Usage(limits);
    for (const state of tabs) this.#tabs.set(state.tab, state);
    for (const record of records.toSorted((a, b) => a.seq - b.seq)) this.#put(record);
  }

  /** Every tab that something is known of. */
  tabs(): number[] {
    return [...new Set([...this.#records.keys(), ...this.#tabs.keys()])];
  }

  get(tab: number, id: string): Exchange | undefined {
    return this.#records.get(tab)?.get(id)?.exchange;
  }

  /** Takes in exchanges that are new or have changed. */
  add(changed: readonly Changed[]): LogChanges {
    const put: LogRecord[] = [];
    const removed: LogRecord[] = [];
    for (const { tab, exchange } of changed) {
      const state = this.#state(tab);
      const record = { tab, seq: state.last + 1, exchange };
      this.#tabs.set(tab, { ...state, last: record.seq });
      this.#put(record);
      put.push(record);
      removed.push(...this.#shrink(record));
    }
    const touched = new Set([...put, ...removed].map(({ tab }) => tab));
    return { put, removed, tabs: [...touched].map((tab) => this.#state(tab)), closed: [] };
  }

  /** Forgets the records of a tab, and remembers that it did. */
  clear(tab: number): LogChanges {
    const removed = this.#removeAll(tab, () => true);
    const last = this.#state(tab).last + 1;
    const state = { tab, last, clearedAt: last, dropped: 0, droppedAt: 0 };
    this.#tabs.set(tab, state);
    return { put: [], removed, tabs: [state], closed: [] };
  }

  /** Forgets a tab that is no more, and that it ever was. */
  close(tab: number): LogChanges {
    const removed = this.#removeAll(tab, () => true);
    this.#tabs.delete(tab);
    return { put: [], removed, tabs: [], closed: [tab] };
  }

  /** Forgets what a tab asked before that time, as one forgets with age: nothing is said of it. */
  expire(tab: number, before: number): LogChanges {
    const removed = this.#removeAll(tab, ({ exchange }) => (exchange.endedAt ?? before) < before);
    return { put: [], removed, tabs: [], closed: [] };
  }

  /** Everything after a number that the asker has seen; 0 for one who has seen nothing. */
  since(tab: number, seen: number): LogUpdate {
    const { last, clearedAt, dropped, droppedAt } = this.#state(tab);
    const cleared = seen < clearedAt || seen > last;
    const from = cleared ? 0 : seen;
    const records = this.#records.get(tab) ?? new Map<string, LogRecord>();
    return {
      records: [...records.values()].filter(({ seq }) => seq > from),
      left: from > 0 && from < droppedAt ? [...records.keys()] : null,
      dropped,
      cleared,
      last,
    };
  }

  #state(tab: number): TabState {
    return this.#tabs.get(tab) ?? { tab, last: 0, clearedAt: 0, dropped: 0, droppedAt: 0 };
  }

  #put(record: LogRecord): void {
    const { tab, exchange } = record;
    const records = this.#records.get(tab) ?? new Map<string, LogRecord>();
    this.#records.set(tab, records);
    const before = records.get(exchange.id);
    if (before) this.#usage.remove(tab, sizeOfRecord(before));
    this.#usage.add(tab, sizeOfRecord(record));
    records.set(exchange.id, record);
  }

  #remove(record: LogRecord): void {
    const { tab, exchange } = record;
    const records = this.#records.get(tab);
    records?.delete(exchange.id);
    if (records?.size === 0) this.#records.delete(tab);
    this.#usage.remove(tab, sizeOfRecord(record));
  }

  #removeAll(tab: number, isUnwanted: (record: LogRecord) => boolean): LogRecord[] {
    const removed = [...(this.#records.get(tab)?.values() ?? [])].filter(isUnwanted);
    for (const record of removed) this.#remove(record);
    return removed;
  }

  /** Lets go what is too much now that this record came in. */
  #shrink(latest: LogRecord): LogRecord[] {
    const dropped = this.#usage.isTooLarge(sizeOfRecord(latest)) ? [this.#drop(latest)] : [];
    for (let tab = this.#usage.overfull(latest.tab); tab !== null; tab = this.#usage.overfull(latest.tab)) {
      const [oldest] = this.#records.get(tab)?.values() ?? [];
      if (!oldest) break;
      dropped.push(this.#drop(oldest));
    }
    return dropped;
  }

  #drop(record: LogRecord): LogRecord {
    this.#remove(record);
    const state = this.#state(record.tab);
    const last = state.last + 1;
    this.#tabs.set(record.tab, { ...state, last, dropped: state.dropped + 1, droppedAt: last });
    return record;
  }
}
