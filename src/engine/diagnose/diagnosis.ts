import type { CredentialsMode, RequestMode, ResourceType } from "../fetch/exchange";
import type { Step, Violation } from "../fetch/violation";
import type { AnsweredBy } from "./responders/responder";
import type { Help } from "./causes/cause";
import type { CauseId } from "./causes/index";

export type Verdict = "blocked" | "allowed" | "opaque" | "failed" | "unknown" | "not-cors";

/**
 * `observed`: the browser's own outcome agrees with the rules. `inferred`: the rules say so, from what was seen.
 * `either`: what was seen fits two diagnoses, both in `alternatives`.
 */
export type Certainty = "observed" | "inferred" | "either";

export interface Warning {
  readonly id: string;
  readonly text: string;
}

/** What each party makes of the exchange, whichever browser it was seen in. */
export interface Verdicts {
  readonly standard: Verdict;
  readonly chromium: Verdict;
  readonly firefox: Verdict;
  readonly webkit: Verdict;
}

/** The diagnosis of one exchange, without its fix. Recomputed from the facts wherever it is shown, never stored. */
export interface Diagnosis {
  readonly schema: 1;
  readonly exchange: string;
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly origin: string;
    readonly mode: RequestMode | null;
    /** The observed or inferred mode; `null` while it is open or does not matter. */
    readonly credentials: CredentialsMode | null;
    readonly type: ResourceType;
  };
  readonly verdict: Verdict;
  readonly certainty: Certainty;
  /** Where it stopped, `null` when it did not. */
  readonly step: null | Step;
  readonly cause: CauseId | null;
  /** In the order the browser meets them. */
  readonly violations: readonly Violation[];
  /** The cause in at most 32 characters, for a row of a list. Empty when there is no cause. */
  readonly label: string;
  /** One sentence under 20 words: who did what, with which value. */
  readonly headline: string;
  /** At most three sentences: how we know, and which rule applies. */
  readonly why: string;
  /** What to do about the cause besides the headers of the fix, or `null`; one of the remedies. */
  readonly help: (Pick<Help, "kind" | "title"> & { readonly steps: readonly string[] }) | null;
  /** Why the browser sent a preflight, or none although one was due; empty when there was nothing to ask. */
  readonly preflightReason: string;
  /** How each inferred thing was inferred, a sentence each. */
  readonly evidence: readonly string[];
  /** Who sent the response that decides; `null` where nothing tells. */
  readonly answeredBy: AnsweredBy | null;
  readonly browsers: Verdicts;
  readonly warnings: readonly Warning[];
  readonly alternatives: readonly Diagnosis[];
}
