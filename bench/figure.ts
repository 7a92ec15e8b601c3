/** One measured figure. What holds on any machine has a limit: ratios and lengths, and no times. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: "µs" | "times" | "letters";
  readonly atMost?: number;
}
