/** How many letters have to be added, removed or changed to turn one word into the other (Levenshtein), `most + 1` for any more. */
export function editDistance(from: string, to: string, most: number): number {
  if (Math.abs(from.length - to.length) > most) return most + 1;
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

/** The known word that was meant: one edit away, or with two letters swapped, in whatever case; `null` where none is that near. */
export function meantBy(word: string, known: readonly string[]): string | null {
  const lower = word.toLowerCase();
  return known.find((one) => isNear(lower, one.toLowerCase())) ?? null;
}

function isNear(one: string, other: string): boolean {
  const distance = editDistance(one, other, 2);
  return distance < 2 || (distance === 2 && sorted(one) === sorted(other));
}

const sorted = (word: string): string => [...word].toSorted().join("");
