/** One measured figure. A ratio holds on any machine, so only ratios have a limit. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: "µs" | "times";
  readonly atMost?: number;
}
