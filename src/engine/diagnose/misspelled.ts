import type { Situation } from "./situation";

/** Every CORS header there is. A response may bear any of them, and none is a misspelling of another. */
const REAL: ReadonlySet<string> = new Set([
  "access-control-allow-origin",
  "access-control-allow-methods",
  "access-control-allow-headers",
  "access-control-allow-credentials",
  "access-control-expose-headers",
  "access-control-max-age",
  "access-control-request-method",
  "access-control-request-headers",
  "access-control-allow-private-network",
]);

const MOST_EDITS = 4;

/** The name, as it was spelled, of a response header that was meant to be the one the browser missed, or `null`. */
export function misspelledName({ first, response }: Situation): string | null {
  if (!first?.header || first.value !== null) return null;
  const wanted = first.header.toLowerCase();
  if (!REAL.has(wanted)) return null;
  for (const [name] of response?.headers ?? []) {
    const lower = name.toLowerCase();
    if (!REAL.has(lower) && editDistance(lower, wanted) <= MOST_EDITS) return name;
  }
  return null;
}

/** How many letters have to be added, removed or changed to turn one word into the other (Levenshtein). */
function editDistance(from: string, to: string): number {
  if (Math.abs(from.length - to.length) > MOST_EDITS) return MOST_EDITS + 1;
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...from].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...to].entries()) {
      const changed = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
