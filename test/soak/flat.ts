import type { Sample } from "./soak";

/** What is measured, and what of it may come and go without being a leak. */
export const LINES = [
  { of: "store", name: "session storage", noise: 32 * 1024 },
  { of: "background", name: "background", noise: 2 * 1024 * 1024 },
  { of: "panel", name: "panel", noise: 2 * 1024 * 1024 },
] as const;

/**
 * The lines that end higher than they were: the middle of the last quarter is above that of the second, by more than a tenth and
 * noise. A single peak is no leak.
 */
export function rising(samples: readonly Sample[]): string[] {
  const quarter = Math.floor(samples.length / 4);
  return LINES.flatMap(({ of, name, noise }) => {
    const middle = (from: number, to?: number) => {
      const sorted = samples
        .slice(from, to)
        .map((sample) => sample[of])
        .toSorted((a, b) => a - b);
      return sorted[Math.floor(sorted.length / 2)] ?? 0;
    };
    const [before, after] = [middle(quarter, 2 * quarter), middle(-quarter)];
    return after > before * 1.1 + noise ? [`${name}: ${before} bytes at first, ${after} in the end`] : [];
  });
}
