import type { FullDiagnosis } from "./fix";

/** Whether the page got what it requested, all of it: then there is nothing to remedy, whatever there is to warn of. */
export function isInOrder({ verdict, fix }: Pick<FullDiagnosis, "verdict" | "fix">): boolean {
  return verdict === "not-cors" || (verdict === "allowed" && fix === null);
}
