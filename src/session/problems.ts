import type { Verdict } from "../engine/diagnose/diagnosis";
import { verdictOf } from "../engine/diagnose/verdict";
import type { Exchange } from "../engine/fetch/exchange";

/** How many exchanges need a person. */
export interface Problems {
  readonly blocked: number;
  /** Those without any response: the network, not CORS. */
  readonly failed: number;
}

const known = new WeakMap<Exchange, Verdict>();

/**
 * Counts them, for where no diagnosis is shown. Each exchange is judged once, however often it is counted; one that the rules throw
 * on is no problem of the page.
 */
export function problemsOf(
  exchanges: readonly Exchange[],
  onFault?: (exchange: Exchange, error: unknown) => void,
): Problems {
  let [blocked, failed] = [0, 0];
  for (const exchange of exchanges) {
    const verdict = known.get(exchange) ?? judge(exchange, onFault);
    if (verdict === "blocked") blocked += 1;
    if (verdict === "failed") failed += 1;
  }
  return { blocked, failed };
}

function judge(exchange: Exchange, onFault?: (exchange: Exchange, error: unknown) => void): Verdict {
  // Most are one of these, and neither is a problem.
  if (exchange.outcome === "pending" || exchange.outcome === "delivered") return "unknown";
  let verdict: Verdict = "unknown";
  try {
    verdict = verdictOf(exchange);
  } catch (error) {
    onFault?.(exchange, error);
  }
  known.set(exchange, verdict);
  return verdict;
}
