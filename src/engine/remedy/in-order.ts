import type { FullDiagnosis } from "./fix";

/** Whether the page got what it requested, all of it: then there is nothing to remedy, whatever there is to warn of. */
export function isInOrder(diagnosis: Pick<FullDiagnosis, "verdict" | "fix" | "warnings">): boolean {
  const { verdict, fix } = diagnosis;
  return verdict === "not-cors" || (verdict === "allowed" && fix === null && !isRefusedByList(diagnosis));
}

/** Whether the page read the refusal of a list that its origin is not on. */
export function isRefusedByList({ warnings }: Pick<FullDiagnosis, "warnings">): boolean {
  return warnings.some(({ id }) => id === "origin-refused");
}
