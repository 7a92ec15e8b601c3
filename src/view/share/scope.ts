import type { Exchange } from "../../engine/fetch/exchange";
import type { Entry, ExchangeList } from "../state/exchange-list";

/** What goes into a report: the selected request, every blocked one, or the list as filtered and searched. */
export const SCOPES = ["selected", "blocked", "shown"] as const;

export type Scope = (typeof SCOPES)[number];

/** The exchanges of every scope, in the order of the list. A pending one has no facts to share yet. */
export function scopesOf(
  list: ExchangeList,
  rows: readonly Entry[],
  selected: Exchange | null,
): Readonly<Record<Scope, readonly Exchange[]>> {
  const settled = (entries: Iterable<Entry>, which: (entry: Entry) => boolean) =>
    [...entries].flatMap((entry) => (which(entry) && entry.exchange.outcome !== "pending" ? [entry.exchange] : []));
  return {
    selected: selected === null || selected.outcome === "pending" ? [] : [selected],
    blocked: settled(list.entries(), ({ standing }) => standing === "blocked"),
    shown: settled(rows, () => true),
  };
}

/** The smallest scope that has anything in it. */
export function firstScope(scopes: Readonly<Record<Scope, readonly Exchange[]>>): Scope {
  return SCOPES.find((scope) => scopes[scope].length > 0) ?? "shown";
}
