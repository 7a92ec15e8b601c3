import type { Situation } from "./situation";

const WANTED = "access-control-allow-origin";
const REAL: ReadonlySet<string> = new Set([
  WANTED,
  "access-control-allow-methods",
  "access-control-allow-headers",
  "access-control-allow-credentials",
  "access-control-expose-headers",
  "access-control-max-age",
  "access-control-request-method",
  "access-control-request-headers",
  "access-control-allow-private-network",
]);

/** The name of a response header that was meant to be Access-Control-Allow-Origin, as it was spelled, or `null`. */
export function nearlyAllowOrigin({ response }: Situation): string | null {
  for (const [name] of response?.headers ?? []) {
    const lower = name.toLowerCase();
    if (!REAL.has(lower) && editDistance(lower, WANTED) <= 4) return name;
  }
  return null;
}

/** How many letters have to be added, removed or changed to turn one word into the other (Levenshtein). */
function editDistance(from: string, to: string): number {
  if (Math.abs(from.length - to.length) > 4) return 5;
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
