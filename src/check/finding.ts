/** `error`: it falls short of what was asked for. `warning`: it works, and something should be better. `note`: good to know. */
export type Level = "error" | "warning" | "note";

/** One thing that a check found besides the diagnosis of its requests. */
export interface Finding {
  readonly id: string;
  readonly level: Level;
  /** A sentence or two; code between backticks. */
  readonly text: string;
}

const WEIGHT: Readonly<Record<Level, number>> = { error: 0, warning: 1, note: 2 };

/** The worst first. */
export const byLevel = (all: readonly Finding[]): readonly Finding[] =>
  all.toSorted((one, other) => WEIGHT[one.level] - WEIGHT[other.level]);

export const finding = (level: Level, id: string, text: string): Finding => ({ id, level, text });
