import type { Diagnosis, Warning } from "../engine/diagnose/diagnosis";

/** The filters of a list. Every diagnosed exchange is in one of them, so that their counts add up. */
export const CATEGORIES = ["blocked", "failed", "warnings", "allowed", "not-cors"] as const;

export type Category = (typeof CATEGORIES)[number];

/** What an exchange counts as. `waiting`: it has no outcome yet, or nobody looked at it yet. */
export type Standing = Category | "waiting";

/** From what needs a person to what does not: the order of "blocked first". */
export const STANDING_ORDER: readonly Standing[] = ["blocked", "failed", "warnings", "waiting", "allowed", "not-cors"];

/**
 * They cost time, or matter only to a script that wants more than it got, and most servers have one. What is allowed stays "Allowed" with
 * them; only the detail shows them.
 */
const HINTS: ReadonlySet<string> = new Set([
  "access-control-is-not-csrf-protection",
  "authorization-covered-by-wildcard",
  "credentials-unknown",
  "header-hidden",
  "max-age-invalid",
  "max-age-missing",
  "max-age-over-cap",
  "own-origin-refused",
  "preflight-every-time",
  "wildcard-everything",
]);

/** Whether a warning is a hint: good to know, with nothing unsafe or broken about it. */
export function isHint({ id }: Pick<Warning, "id">): boolean {
  return HINTS.has(id);
}

/** Whether the diagnosis has a warning that the list should point out. */
export function isWarned({ warnings }: Pick<Diagnosis, "warnings">): boolean {
  return warnings.some((warning) => !isHint(warning));
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
