import type { Diagnosis } from "../engine/diagnose/diagnosis";

/** The filters of a list. Every diagnosed exchange is in one of them, so that their counts add up. */
export const CATEGORIES = ["blocked", "failed", "warnings", "allowed", "not-cors"] as const;

export type Category = (typeof CATEGORIES)[number];

/** What an exchange counts as. `waiting`: it has no outcome yet, or nobody looked at it yet. */
export type Standing = Category | "waiting";

/** From what needs a person to what does not: the order of "blocked first". */
export const STANDING_ORDER: readonly Standing[] = ["blocked", "failed", "warnings", "waiting", "allowed", "not-cors"];

/** They cost time and never change a verdict, and half of all servers have one: only the detail shows them. */
const MINOR: ReadonlySet<string> = new Set(["max-age-missing", "max-age-over-cap", "max-age-invalid"]);

/** Whether the diagnosis has a warning that the list should point out. */
export function isWarned({ warnings }: Pick<Diagnosis, "warnings">): boolean {
  return warnings.some(({ id }) => !MINOR.has(id));
}

/** What a diagnosed exchange counts as. One that failed got no response, so no browser blocked it: that is a count of its own. */
export function standingOf(diagnosis: Pick<Diagnosis, "verdict" | "cause" | "warnings">): Category {
  switch (diagnosis.verdict) {
    case "blocked":
    case "failed":
    case "not-cors":
      return diagnosis.verdict;
    case "unknown":
      return "warnings";
    case "opaque":
      // An image without a cause is only an image; a script that gets an unreadable response needs to know.
      return diagnosis.cause === null ? "not-cors" : "warnings";
    case "allowed":
      return isWarned(diagnosis) ? "warnings" : "allowed";
  }
}
