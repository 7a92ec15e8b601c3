import type { Diagnosis } from "../../engine/diagnose/diagnosis";
import type { Exchange } from "../../engine/fetch/exchange";

/** The filters of the list. Every diagnosed exchange is in one of them, so that their counts add up. */
export const CATEGORIES = ["blocked", "warnings", "allowed", "not-cors"] as const;

export type Category = (typeof CATEGORIES)[number];

/** `waiting`: not answered yet, or not looked at yet. Shown when no filter is on. */
export type Standing = Category | "waiting";

/** From what needs a person to what does not: the order of "blocked first". */
export const STANDING_ORDER: readonly Standing[] = ["blocked", "warnings", "waiting", "allowed", "not-cors"];

/** They cost time, never an answer, and half of all servers have one: they are told in the detail and nowhere else. */
const MINOR: ReadonlySet<string> = new Set(["max-age-missing", "max-age-over-cap", "max-age-invalid"]);

/** Whether the diagnosis has a warning that the list should point out. */
export function isWarned({ warnings }: Pick<Diagnosis, "warnings">): boolean {
  return warnings.some(({ id }) => !MINOR.has(id));
}

/** Where an exchange stands in the list. */
export function standingOf(
  exchange: Exchange,
  diagnosis: Pick<Diagnosis, "verdict" | "cause" | "warnings"> | null,
): Standing {
  if (diagnosis === null || exchange.outcome === "pending") return "waiting";
  switch (diagnosis.verdict) {
    case "blocked":
    case "failed":
      return "blocked";
    case "unknown":
      return "warnings";
    case "opaque":
      // An image without a cause is only an image; a script that asked for an unreadable answer wants to hear about it.
      return diagnosis.cause === null ? "not-cors" : "warnings";
    case "not-cors":
      return "not-cors";
    case "allowed":
      return isWarned(diagnosis) ? "warnings" : "allowed";
  }
}
