import type { FullDiagnosis } from "./fix";

/** Whether the page got what it requested, all of it: then there is nothing to remedy, whatever there is to warn of. */
export function isInOrder(diagnosis: Pick<FullDiagnosis, "verdict" | "cause" | "fix" | "warnings">): boolean {
  const { verdict, cause, fix } = diagnosis;
  // An element uses a response that no script may read; only a script's own request misses something (`no-cors-opaque`).
  const isUsedUnread = verdict === "opaque" && cause === null;
  return (
    verdict === "not-cors" || isUsedUnread || (verdict === "allowed" && fix === null && !isRefusedByList(diagnosis))
  );
}

/** Whether the page read the refusal of a list that its origin is not on. */
export function isRefusedByList({ warnings }: Pick<FullDiagnosis, "warnings">): boolean {
  return warnings.some(({ id }) => id === "origin-refused");
}
