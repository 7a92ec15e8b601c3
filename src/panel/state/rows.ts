import { type Category, STANDING_ORDER } from "./category";
import type { Entry, ExchangeList } from "./exchange-list";
import { matches } from "./search";

export type Order = "blocked-first" | "time";

export interface Choice {
  /** `null` shows everything. */
  readonly filter: Category | null;
  readonly query: string;
  readonly order: Order;
}

/** The entries to show, in the order to show them. Entries come in by time, so "blocked first" is one pass of sorting into piles. */
export function rowsOf(list: ExchangeList, choice: Choice): readonly Entry[] {
  const shown: Entry[] = [];
  for (const entry of list.entries()) {
    if (choice.filter !== null && entry.standing !== choice.filter) continue;
    if (!matches(entry.exchange, list.knownDiagnosis(entry.exchange), choice.query)) continue;
    shown.push(entry);
  }
  if (choice.order === "time") return shown;
  return STANDING_ORDER.flatMap((standing) => shown.filter((entry) => entry.standing === standing));
}
