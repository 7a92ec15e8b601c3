import { diagnose } from "../engine/diagnose/diagnose";
import type { Exchange } from "../engine/fetch/exchange";
import { type Standing, standingOf } from "./standing";

/** How many exchanges need a person. */
export interface Problems {
  readonly blocked: number;
  /** Those without any response: the network, not CORS. */
  readonly failed: number;
}

const known = new WeakMap<Exchange, Standing>();

/**
 * Counts them, for where no diagnosis is shown: neighbours change a cause, never whether a request was blocked. Each exchange is
 * judged once, however often it is counted; one that the diagnosis throws on is no problem of the page.
 */
export function problemsOf(
  exchanges: readonly Exchange[],
  onFault?: (exchange: Exchange, error: unknown) => void,
): Problems {
  let [blocked, failed] = [0, 0];
  for (const exchange of exchanges) {
    const standing = known.get(exchange) ?? judge(exchange, onFault);
    if (standing === "blocked") blocked += 1;
    if (standing === "failed") failed += 1;
  }
  return { blocked, failed };
}

function judge(exchange: Exchange, onFault?: (exchange: Exchange, error: unknown) => void): Standing {
  // Most are one of these, and neither is a problem.
  if (exchange.outcome === "pending" || exchange.outcome === "delivered") return "waiting";
  let standing: Standing = "warnings";
  try {
    standing = standingOf(diagnose(exchange));
  } catch (error) {
    onFault?.(exchange, error);
  }
  known.set(exchange, standing);
  return standing;
}
