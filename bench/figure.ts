/**
 * One measured figure. What holds on any machine has a limit: ratios and lengths; of times only those that a person would
 * feel.
 */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: "µs" | "ms" | "MB" | "kB" | "frames" | "times" | "letters";
  /** What a ratio is taken of: so many times that. */
  readonly against?: string;
  /** How far the rounds lie from the value, as the median of their distances. */
  readonly spread?: number;
  readonly atMost?: number;
}

export function holds({ value, atMost = Number.POSITIVE_INFINITY }: Figure): boolean {
  return value <= atMost;
}
