import type { Exchange } from "../engine/fetch/exchange";
import type { FullDiagnosis } from "../engine/remedy/fix";

/** What is known where the exchanges were seen. */
export interface Known {
  /** The answer given there; `null` while there is none. */
  diagnosis(exchange: Exchange): FullDiagnosis | null;
  /** The others that the answer took into account. */
  neighbours(exchange: Exchange): readonly Exchange[];
}

type Diagnose = (exchange: Exchange, others: readonly Exchange[]) => FullDiagnosis;

/**
 * The chosen exchanges and, after them, the few others without which a reader would come to another answer: what a server
 * answered elsewhere can be what gives a cause away.
 */
export function withEvidence(chosen: readonly Exchange[], known: Known, diagnose: Diagnose): readonly Exchange[] {
  const taken = new Set(chosen);
  for (const exchange of chosen) {
    const answer = known.diagnosis(exchange);
    const near = known.neighbours(exchange);
    const present = near.filter((other) => taken.has(other));
    if (answer === null || present.length === near.length) continue;
    const suffices = (others: readonly Exchange[]): boolean => isSameAnswer(diagnose(exchange, others), answer);
    if (suffices(present)) continue;
    const helper = near.find((other) => !taken.has(other) && suffices([...present, other]));
    for (const other of helper === undefined ? near : [helper]) taken.add(other);
  }
  return [...taken];
}

function isSameAnswer(one: FullDiagnosis, other: FullDiagnosis): boolean {
  return one.cause === other.cause && one.headline === other.headline && one.why === other.why;
}
