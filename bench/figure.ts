/**
 * One measured figure. What holds on any machine has a limit: ratios and lengths; of times only those that a person would
 * feel.
 */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: "µs" | "ms" | "MB" | "frames" | "times" | "letters";
  readonly atMost?: number;
}
