import { diagnose } from "../../engine/diagnose/diagnose";
import type { Exchange } from "../../engine/fetch/exchange";
import { standingOf } from "../../view/state/category";

const judged = new WeakMap<Exchange, boolean>();

/** How many of the exchanges the panel lists as blocked. Each is judged once, however often it is counted. */
export function countBlocked(exchanges: readonly Exchange[]): number {
  return exchanges.filter((exchange) => {
    const isBlocked = judged.get(exchange) ?? judge(exchange);
    judged.set(exchange, isBlocked);
    return isBlocked;
  }).length;
}

function judge(exchange: Exchange): boolean {
  // Most are one of these, whatever else is to be said of them.
  if (exchange.outcome === "pending" || exchange.outcome === "delivered") return false;
  try {
    return standingOf(exchange, diagnose(exchange)) === "blocked";
  } catch (error) {
    console.error("CORS Why could not diagnose", exchange.hops[0].url, error);
    return false;
  }
}
