import { type NearMiss, nearMiss } from "../../origins";
import { type Situation, allowedOrigin, stoppedAt } from "../../situation";

/** Whether the browser stopped because an origin is allowed, and it is not this one. */
export function stoppedAtOrigin(situation: Situation): boolean {
  return stoppedAt(situation, "allow-origin-mismatch", "allow-origin-invalid", "allow-origin-multiple");
}

/** Whether the allowed origin misses the wanted one in just that respect. */
export function missesBy(situation: Situation, miss: NearMiss): boolean {
  const allowed = allowedOrigin(situation);
  return stoppedAtOrigin(situation) && allowed !== null && nearMiss(allowed, situation.requestOrigin) === miss;
}
