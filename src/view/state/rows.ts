import { type Category, STANDING_ORDER, type Standing } from "../../session/standing";
import type { Entry, ExchangeList } from "./exchange-list";
import { matcherOf } from "./search";

/** So few are looked at one by one. */
const FEW = 500;

export type Order = "blocked-first" | "time";

export interface Choice {
  /** `null` shows everything. */
  readonly filter: Category | null;
  readonly query: string;
  readonly order: Order;
}

/** The entries to show, and what they were chosen by. */
export interface Rows {
  readonly entries: readonly Entry[];
  readonly choice: Choice;
  /** Of the list, which counts up with every change. */
  readonly version: number;
}

/** The entries to show, in the order to show them. A query that goes on where that of `earlier` ended looks no further. */
export function rowsOf(list: ExchangeList, choice: Choice, version = 0, earlier: Rows | null = null): Rows {
  const left = earlier?.version === version && goesOn(choice, earlier.choice) ? earlier.entries : null;
  const matches = matcherOf(choice.query, left !== null && left.length < FEW ? null : list.texts);
  const isFound = (entry: Entry) => matches === null || matches(entry.exchange, entry.diagnosis);
  if (left !== null) return { entries: left.filter(isFound), choice, version };
  // Entries come in by time, so "blocked first" is one pass of sorting into piles.
  const shown: Entry[] = [];
  const piles: Record<Standing, Entry[]> = {
    blocked: [],
    failed: [],
    warnings: [],
    waiting: [],
    allowed: [],
    "not-cors": [],
  };
  for (const entry of list.entries()) {
    if (choice.filter !== null && entry.standing !== choice.filter) continue;
    if (isFound(entry)) (choice.order === "time" ? shown : piles[entry.standing]).push(entry);
  }
  const entries = choice.order === "time" ? shown : STANDING_ORDER.flatMap((standing) => piles[standing]);
  return { entries, choice, version };
}

function goesOn({ filter, order, query }: Choice, before: Choice): boolean {
  return filter === before.filter && order === before.order && query.startsWith(before.query);
}
