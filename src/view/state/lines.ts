import type { FullDiagnosis } from "../../engine/remedy/fix";
import type { Entry, ExchangeList } from "./exchange-list";

/** A line of the list: a request, or the first of several that failed alike, or one of the others beneath it. */
export interface Line {
  readonly entry: Entry;
  /** What it has in common with its repeats; `null` when there are none. */
  readonly group: string | null;
  /** How often that happened, on the line that stands for all of them; else 1. */
  readonly times: number;
  /** Whether the repeats are shown; `null` where there is nothing to show. */
  readonly isExpanded: boolean | null;
  /** 2 for a repeat beneath the first. */
  readonly level: 1 | 2;
  /** Its place among those of its level that belong together, from 1. */
  readonly position: number;
  readonly siblings: number;
}

/** The entries as lines: the repeats of a failure are one line with a count, and stand beneath it when it is expanded. */
export function linesOf(list: ExchangeList, entries: readonly Entry[], expanded: ReadonlySet<string>): Line[] {
  const groups = new Map<string, Entry[]>();
  const heads: { readonly entry: Entry; readonly key: string | null }[] = [];
  for (const entry of entries) {
    const key = repeatKey(list, entry);
    const group = key === null ? undefined : groups.get(key);
    if (group !== undefined) {
      group.push(entry);
      continue;
    }
    if (key !== null) groups.set(key, [entry]);
    heads.push({ entry, key });
  }
  const lines: Line[] = [];
  const siblings = heads.length;
  for (const [index, { entry, key }] of heads.entries()) {
    const alike = key === null ? undefined : groups.get(key);
    const times = alike?.length ?? 1;
    const group = times > 1 ? key : null;
    const isExpanded = group === null ? null : expanded.has(group);
    lines.push({ entry, group, times, isExpanded, level: 1, position: index + 1, siblings });
    if (isExpanded === true && alike) lines.push(...repeatsOf(alike, group));
  }
  return lines;
}

function repeatsOf([, ...repeats]: readonly Entry[], group: string | null): Line[] {
  return repeats.map((entry, at) => {
    const place = { position: at + 1, siblings: repeats.length };
    return { entry, group, times: 1, isExpanded: null, level: 2, ...place };
  });
}

const remembered = new WeakMap<FullDiagnosis, string>();

/** What failures have to have in common to be one line; `null` for what did not fail. A query often differs each time. */
function repeatKey(list: ExchangeList, { exchange, standing }: Entry): string | null {
  if (standing !== "blocked" && standing !== "failed") return null;
  const diagnosis = list.knownDiagnosis(exchange);
  if (diagnosis === null) return null;
  const before = remembered.get(diagnosis);
  if (before !== undefined) return before;
  const { cause, violations, request } = diagnosis;
  const key = [request.method, request.url.replace(/[?#].*/s, ""), cause ?? "", violations[0]?.rule ?? ""].join(" ");
  remembered.set(diagnosis, key);
  return key;
}
