import type { Part } from "./recipe";

/** Above this share of lines, it is clearer to replace the whole. */
const MOST_CHANGED = 0.5;

/**
 * What to change in code that was pasted before: only the lines that differ, each with its place. `null` where the parts are
 * others or most lines differ, and nothing where all are the same.
 */
export function changedParts(before: readonly Part[], after: readonly Part[]): readonly Part[] | null {
  if (before.length !== after.length) return null;
  const hunks = after.map((part, at) => hunksOf(linesOf(before[at]), linesOf(part)));
  const lines = after.reduce((count, part) => count + linesOf(part).length, 0);
  const changed = hunks.flat().reduce((count, { removed, added }) => count + Math.max(removed.length, added.length), 0);
  if (changed > lines * MOST_CHANGED) return null;
  const parts = hunks.flat().map((hunk) => ({ where: placeOf(hunk), code: hunk.added.join("\n") }));
  return parts.filter(({ where }, at) => parts.findIndex((one) => one.where === where) === at);
}

/** Lines that take the place of others, or come after one. */
interface Hunk {
  readonly after: string;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

function placeOf({ after, removed }: Hunk): string {
  const [first = "", ...others] = removed.map((line) => line.trim());
  const code = "In the code from the last fix";
  if (removed.length === 0) return `${code}, right after each line \`${after.trim()}\`.`;
  if (others.length === 0) return `${code}, in place of each line \`${first}\`.`;
  return `${code}, in place of the lines from \`${first}\` to \`${others.at(-1) ?? ""}\`.`;
}

function linesOf(part: Part | undefined): readonly string[] {
  return part?.code.split("\n") ?? [];
}

function hunksOf(before: readonly string[], after: readonly string[]): readonly Hunk[] {
  const common = commonLengths(before, after);
  const hunks: Hunk[] = [];
  let [from, to] = [0, 0];
  while (from < before.length || to < after.length) {
    const [start, place] = [from, to];
    while (from < before.length || to < after.length) {
      if (from < before.length && before[from] === after[to]) break;
      const skipsOld = (common[from + 1]?.[to] ?? -1) >= (common[from]?.[to + 1] ?? -1);
      if (from < before.length && (skipsOld || to === after.length)) from += 1;
      else to += 1;
    }
    hunks.push(...lineByLine(before[start - 1] ?? "", before.slice(start, from), after.slice(place, to)));
    from += 1;
    to += 1;
  }
  return hunks;
}

/** One hunk a line where as many lines come as go, else one for all; none where no line differs. */
function lineByLine(after: string, removed: readonly string[], added: readonly string[]): readonly Hunk[] {
  if (removed.length === added.length)
    return removed.map((line, at) => ({ after, removed: [line], added: [added[at] ?? ""] }));
  return [{ after, removed, added }];
}

/** How many lines are common, in order, from each pair of positions on. */
function commonLengths(before: readonly string[], after: readonly string[]): readonly (readonly number[])[] {
  const table = Array.from({ length: before.length + 1 }, () => Array.from({ length: after.length + 1 }, () => 0));
  for (let from = before.length - 1; from >= 0; from -= 1) {
    for (let to = after.length - 1; to >= 0; to -= 1) {
      const [here, below] = [table[from] ?? [], table[from + 1] ?? []];
      here[to] = before[from] === after[to] ? (below[to + 1] ?? 0) + 1 : Math.max(below[to] ?? 0, here[to + 1] ?? 0);
    }
  }
  return table;
}
