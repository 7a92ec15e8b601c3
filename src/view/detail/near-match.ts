/** A value in three parts: what it shares with the other at the start, where it differs, what it shares at the end. */
export type Parts = readonly [start: string, differs: string, end: string];

/** Both values cut where they differ, or `null` when they have too little in common for that to help. */
export function nearMatch(a: string, b: string): readonly [Parts, Parts] | null {
  if (a === b) return null;
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  if (start + end < Math.max(a.length, b.length) / 2) return null;
  const cut = (text: string): Parts => [
    text.slice(0, start),
    text.slice(start, text.length - end),
    text.slice(text.length - end),
  ];
  return [cut(a), cut(b)];
}
