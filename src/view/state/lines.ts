import type { FullDiagnosis } from "../../engine/remedy/fix";
import type { Entry } from "./exchange-list";

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

/** An entry that stands for itself, or for all that failed alike. */
interface Head {
  readonly entry: Entry;
  readonly key: string | null;
  repeats: Entry[] | null;
}

/** The entries as lines: the repeats of a failure are one line with a count, and stand beneath it when it is expanded. */
export function linesOf(entries: readonly Entry[], expanded: ReadonlySet<string>): Line[] {
  const firsts = new Map<string, Head>();
  const heads: Head[] = [];
  for (const entry of entries) {
    const key = repeatKey(entry);
    const first = key === null ? undefined : firsts.get(key);
    if (first !== undefined) {
      (first.repeats ??= []).push(entry);
      continue;
    }
    const head: Head = { entry, key, repeats: null };
    if (key !== null) firsts.set(key, head);
    heads.push(head);
  }
  const lines: Line[] = [];
  const siblings = heads.length;
  let position = 0;
  for (const { entry, key, repeats } of heads) {
    position += 1;
    const group = repeats === null ? null : key;
    const isExpanded = group === null ? null : expanded.has(group);
    const times = 1 + (repeats?.length ?? 0);
    lines.push({ entry, group, times, isExpanded, level: 1, position, siblings });
    if (isExpanded === true && repeats !== null)
      lines.push(...repeats.map((one, at) => repeatOf(one, group, at, repeats.length)));
  }
  return lines;
}

function repeatOf(entry: Entry, group: string | null, at: number, siblings: number): Line {
  return { entry, group, times: 1, isExpanded: null, level: 2, position: at + 1, siblings };
}

const remembered = new WeakMap<FullDiagnosis, string>();

/** What failures have to have in common to be one line; `null` for what did not fail. A query often differs each time. */
function repeatKey({ diagnosis, standing }: Entry): string | null {
  if ((standing !== "blocked" && standing !== "failed") || diagnosis === null) return null;
  const before = remembered.get(diagnosis);
  if (before !== undefined) return before;
  const { cause, violations, request } = diagnosis;
  const key = [request.method, request.url.replace(/[?#].*/s, ""), cause ?? "", violations[0]?.rule ?? ""].join(" ");
  remembered.set(diagnosis, key);
  return key;
}
