import type { Diagnosis } from "../diagnose/diagnosis";
import type { Owner } from "../diagnose/responders/responder";
import type { Engine } from "../fetch/engines";

/** What to change on one response of the exchange. */
export interface Change {
  readonly on: "preflight" | "response" | "redirect";
  /** Index of the hop the response belongs to. */
  readonly hop: number;
  /** The status to respond with, where the status is at fault. */
  readonly status?: number;
  /** Headers to set: each replaces every line of that name. */
  readonly set: Readonly<Record<string, string>>;
  /** Headers to leave out. */
  readonly remove: readonly string[];
}

/** Changes that were applied to the exchange and passed every rule before they are shown. */
export interface Fix {
  readonly changes: readonly Change[];
  readonly proven: Readonly<Record<Engine["name"], boolean>>;
}

/** A Diagnosis with the headers that fix it, or `null` where no header can. */
export interface FullDiagnosis extends Omit<Diagnosis, "alternatives"> {
  readonly fix: Fix | null;
  /** What fixes it if the script sends cookies; `null` where the credentials mode is told, or no header can. */
  readonly fixWithCookies: Fix | null;
  /** Who can change what is wrong. */
  readonly owner: Owner;
  readonly alternatives: readonly FullDiagnosis[];
}
