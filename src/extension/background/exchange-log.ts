import { BoundedTable, type Limits } from "../../capture/bounded-table";
import type { Changed } from "../../capture/state";
import type { Exchange } from "../../engine/fetch/exchange";
import type { ListUpdate } from "../../session/source";

/** One exchange of a tab, with the number of its latest change. */
export interface LogRecord {
  readonly tab: number;
  readonly seq: number;
  readonly exchange: Exchange;
}

/** What is known of a tab besides its records. */
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
  /** Whether its DevTools is open. */
  readonly isWatched: boolean;
  /** Whether the person stopped recording it for a while. */
  readonly isPaused: boolean;
  /** Whether its page has asked its own origin for something. */
  readonly sawOwnOrigin: boolean;
  /** The origins of its page and frames (`page-origins.ts`). */
  readonly origins: readonly string[];
}

export interface LogUpdate extends ListUpdate {
  readonly records: readonly LogRecord[];
  /** The number of the latest change. */
  readonly last: number;
}

const NEW: Omit<TabState, "tab"> = {
  last: 0,
  clearedAt: 0,
  dropped: 0,
  droppedAt: 0,
  isWatched: false,
  isPaused: false,
  sawOwnOrigin: false,
  origins: [],
};

/** One entry a tab: more tabs than this nobody has open. */
const MANY: Limits = {
  all: { count: 10_000, bytes: Infinity },
  perTab: { count: 1, bytes: Infinity },
  largest: Infinity,
};

/**
 * The exchanges of every recorded tab, bounded by count and by bytes: the oldest go first, and those of the fullest tab. Every
 * change has a number, so that a panel which was cut off asks for what it has missed and gets no more.
 */
export class ExchangeLog {
  readonly records: BoundedTable<LogRecord>;
  readonly tabs = new BoundedTable<TabState>(MANY);

  constructor(limits: Limits) {
    this.records = new BoundedTable(limits);
  }

  /** Every tab that something is known of. */
  known(): number[] {
    return this.tabs.tabs();
  }

  tab(tab: number): TabState {
    return this.tabs.get(`${tab}`) ?? { tab, ...NEW };
  }

  /** Changes what is known of a tab, where that is something new. */
  note(tab: number, change: Partial<TabState>): void {
    const before = this.tab(tab);
    const isNew = Object.entries(change).some(([name, value]) => before[name as keyof TabState] !== value);
    if (isNew) this.tabs.set(`${tab}`, { ...before, ...change });
  }

  /** Takes in an exchange that is new or has changed. */
  put({ tab, exchange }: Changed): void {
    const seq = this.tab(tab).last + 1;
    this.note(tab, { last: seq });
    for (const { tab: of } of this.records.set(`${tab}:${exchange.id}`, { tab, seq, exchange })) {
      const { last, dropped } = this.tab(of);
      this.note(of, { last: last + 1, dropped: dropped + 1, droppedAt: last + 1 });
    }
  }

  /** Forgets the records of a tab, all or those that this is true of, and remembers that it did. */
  clear(tab: number, isUnwanted: (exchange: Exchange) => boolean = () => true): void {
    this.records.deleteOfTab(tab, ({ exchange }) => isUnwanted(exchange));
    const last = this.tab(tab).last + 1;
    this.note(tab, { last, clearedAt: last, dropped: 0, droppedAt: 0 });
  }

  /** Forgets a tab that is no more, and that it ever was. */
  close(tab: number): void {
    this.records.deleteOfTab(tab);
    this.tabs.deleteOfTab(tab);
  }

  /** Forgets what a tab asked before that time, as one forgets with age: no panel is told of it, but the icon counts what is left. */
  expire(tab: number, before: number): void {
    const { size } = this.records;
    this.records.deleteOfTab(tab, ({ exchange }) => (exchange.endedAt ?? before) < before);
    if (this.records.size < size) this.note(tab, { last: this.tab(tab).last + 1 });
  }

  /** Everything after a number that the asker has seen; 0 for one who has seen nothing. */
  since(tab: number, seen: number): LogUpdate {
    const { last, clearedAt, dropped, droppedAt } = this.tab(tab);
    const cleared = seen < clearedAt || seen > last;
    const from = cleared ? 0 : seen;
    const records = this.records.ofTab(tab);
    return {
      records: records.filter(({ seq }) => seq > from),
      left: from > 0 && from < droppedAt ? records.map(({ exchange }) => exchange.id) : null,
      dropped,
      cleared,
      last,
    };
  }
}
