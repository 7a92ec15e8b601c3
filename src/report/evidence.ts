import type { Exchange } from "../engine/fetch/exchange";
import type { FullDiagnosis } from "../engine/remedy/fix";
import { Session } from "../session/session";

/**
 * The chosen exchanges and, after them, the few others without which a reader would get another diagnosis: another response of
 * the same server can be what gives a cause away. Whoever opens the result gets for the chosen ones the diagnoses of `session`.
 */
export function withEvidence(chosen: readonly Exchange[], session: Session): readonly Exchange[] {
  const taken = new Set(chosen);
  const reader = Session.of(chosen, { diagnose: (one, others) => session.diagnoseWith(one, others) });
  const tried = new Set<Exchange>();
  // Again and again: what is taken along for one may change what a reader makes of another.
  for (let isComplete = false; !isComplete;) {
    isComplete = true;
    for (const exchange of chosen) {
      const near = session.neighbours(exchange);
      if (near.every((other) => taken.has(other))) continue;
      const seen = reader.neighbours(exchange);
      const suffices = (others: readonly Exchange[]): boolean =>
        isSame(session.diagnoseWith(exchange, others), session.diagnosis(exchange));
      if (suffices(seen)) continue;
      isComplete = false;
      const helper = tried.has(exchange)
        ? undefined
        : near.find((other) => !taken.has(other) && suffices([...seen, other]));
      tried.add(exchange);
      for (const other of helper === undefined ? near : [helper]) {
        taken.add(other);
        reader.put(other);
      }
    }
  }
  return [...taken];
}

function isSame(one: FullDiagnosis, other: FullDiagnosis): boolean {
  return one.cause === other.cause && one.headline === other.headline && one.why === other.why;
}
