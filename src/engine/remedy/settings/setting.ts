import type { Need } from "../need";
import type { Snippet } from "../remedy";

/** Where a product is told what to allow: what to type, its trap, its documentation. */
export interface Setting {
  readonly id: string;
  /** Ids of the responders it is for. */
  readonly responders: readonly string[];
  /** Left out where it helps whatever was seen. */
  fits?(need: Need): boolean;
  readonly title: string;
  steps(need: Need): readonly string[];
  code?(need: Need): readonly Snippet[];
  /** Its trap, or what it costs. */
  readonly cost: string | null;
  readonly docs: string;
}
