import type { Exchange } from "../fetch/exchange";
import type { Changed } from "./state";

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
}

export interface LogUpdate {
  readonly records: readonly LogRecord[];
  readonly dropped: number;
  readonly cleared: boolean;
  readonly last: number;
}

/** What changed in the log, so that whoever stores it writes no more than that. */
export interface LogChanges {
  readonly put: readonly LogRecord[];
  readonly removed: readonly LogRecord[];
  readonly tabs: readonly TabState[];
}

/**
 * The exchanges of every recorded tab, bounded: the oldest of the fullest tab goes first. Every change has a number, so that
 * a panel which was cut off asks for what it has missed and gets no more.
 */
export class ExchangeLog {
  readonly #records = new Map<number, Map<string, LogRecord>>();
  readonly #tabs = new Map<number, TabState>();
  readonly #most: number;

  constructor(most: number, records: readonly LogRecord[] = [], tabs: readonly TabState[] = []) {
    this.#most = most;
    for (const state of tabs) this.#tabs.set(state.tab, state);
    for (const record of records.toSorted((a, b) => a.seq - b.seq))
      this.#of(record.tab).set(record.exchange.id, record);
  }

  /** Every tab that something is known of. */
  tabs(): number[] {
    return [...new Set([...this.#records.keys(), ...this.#tabs.keys()])];
  }

  /** Takes in exchanges that are new or have changed. */
  add(changed: readonly Changed[]): LogChanges {
    const put = changed.map(({ tab, exchange }) => {
      const state = this.#next(tab);
      const record = { tab, seq: state.last, exchange };
      this.#of(tab).set(exchange.id, record);
      return record;
    });
    const removed = this.#shrink();
    const touched = new Set([...put, ...removed].map(({ tab }) => tab));
    return { put, removed, tabs: [...touched].map((tab) => this.#state(tab)) };
  }

  /** Forgets the records of a tab, and remembers that it did. */
  clear(tab: number): LogChanges {
    const removed = [...this.#of(tab).values()];
    this.#records.delete(tab);
    const { last } = this.#next(tab);
    const state = { tab, last, clearedAt: last, dropped: 0 };
    this.#tabs.set(tab, state);
    return { put: [], removed, tabs: [state] };
  }

  /** Forgets what a tab asked before that time, as one forgets with age: nothing is said of it. */
  expire(tab: number, before: number): LogChanges {
    const records = this.#of(tab);
    const removed = [...records.values()].filter(({ exchange }) => (exchange.endedAt ?? before) < before);
    for (const { exchange } of removed) records.delete(exchange.id);
    return { put: [], removed, tabs: [] };
  }

  /** Everything after a number that the asker has seen; 0 for one who has seen nothing. */
  since(tab: number, seen: number): LogUpdate {
    const { last, clearedAt, dropped } = this.#state(tab);
    const cleared = seen < clearedAt || seen > last;
    const from = cleared ? 0 : seen;
    const records = [...this.#of(tab).values()].filter(({ seq }) => seq > from);
    return { records, dropped, cleared, last };
  }

  #of(tab: number): Map<string, LogRecord> {
    const records = this.#records.get(tab) ?? new Map<string, LogRecord>();
    this.#records.set(tab, records);
    return records;
  }

  #state(tab: number): TabState {
    return this.#tabs.get(tab) ?? { tab, last: 0, clearedAt: 0, dropped: 0 };
  }

  #next(tab: number): TabState {
    const state = this.#state(tab);
    const next = { ...state, last: state.last + 1 };
    this.#tabs.set(tab, next);
    return next;
  }

  #shrink(): LogRecord[] {
    const removed: LogRecord[] = [];
    for (let size = this.#size(); size > this.#most; size -= 1) {
      const fullest = [...this.#records.values()].reduce((a, b) => (b.size > a.size ? b : a));
      const [oldest] = fullest.values();
      if (!oldest) break;
      fullest.delete(oldest.exchange.id);
      const state = this.#state(oldest.tab);
      this.#tabs.set(oldest.tab, { ...state, dropped: state.dropped + 1 });
      removed.push(oldest);
    }
    return removed;
  }

  #size(): number {
    let size = 0;
    for (const records of this.#records.values()) size += records.size;
    return size;
  }
}
