import type { FullDiagnosis } from "../engine/remedy/fix";

/** One explanation that fits what was seen. */
export interface Branch {
  /** The sentence that makes it the right one of several; `null` where it is the only one. */
  readonly condition: string | null;
  /** Its headline, or `null` where the whole diagnosis says the same already. */
  readonly headline: string | null;
  readonly diagnosis: FullDiagnosis;
}

/** The explanations that fit, each with its condition: what every view shows of an open diagnosis. */
export function branchesOf(whole: FullDiagnosis): readonly Branch[] {
  if (whole.alternatives.length === 0) return [{ condition: null, headline: null, diagnosis: whole }];
  return whole.alternatives.map((diagnosis) => ({
    condition: diagnosis.evidence.at(-1) ?? null,
    headline: diagnosis.headline === whole.headline ? null : diagnosis.headline,
    diagnosis,
  }));
}
