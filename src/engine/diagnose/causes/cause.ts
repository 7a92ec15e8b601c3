import type { Situation } from "../situation";
import type { CauseId } from "./ids";

/** What really went wrong. A cause explains one or more violations, or an outcome that is no matter of CORS. */
export interface Cause {
  readonly id: CauseId;
  /** Whether the situation bears this cause's sign. Causes are asked in order of precedence; the first that fits is named. */
  fits(situation: Situation): boolean;
}
