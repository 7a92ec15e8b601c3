/** One thing that a check found, as systems that run checks show it. */
export interface Problem {
  /** A cause's id, or a finding's. */
  readonly id: string;
  readonly level: "error" | "warning" | "note";
  readonly text: string;
  /** The page that explains it, or `null`. */
  readonly docs: string | null;
  /** What fixes it, a line each. */
  readonly fix?: readonly string[];
}

/** One request that was checked from one origin. */
export interface CaseResult {
  readonly name: string;
  /** The URL without its query, which groups the cases. */
  readonly group: string;
  readonly passed: boolean;
  readonly problems: readonly Problem[];
}
