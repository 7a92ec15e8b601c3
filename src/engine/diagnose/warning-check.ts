import type { Verdict } from "./diagnosis";
import type { Situation } from "./situation";

/** What a warning is told from. */
export interface Told {
  readonly verdict: Verdict;
  /** Whether the credentials mode is known, and not only one of two that give the same diagnosis. */
  readonly known: boolean;
}

/** The text of a warning where it fits, else `null`. */
export type WarningCheck = (situation: Situation, told: Told) => string | null;
