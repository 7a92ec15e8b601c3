import { bucketOf } from "../diagnose/responders/passed";
import { getHeader } from "../fetch/headers";
import type { Need } from "./need";

/**
 * Whether another response of the same bucket shows that its rules allow the page to send a request like this one, so that a copy without
 * the header is not theirs to mend.
 */
export function bucketAllowsPage({ exchange, others, stop, method }: Need): boolean {
  return others.some(
    (other) =>
      other.id !== exchange.id &&
      other.origin === exchange.origin &&
      other.hops.some(({ url, method: sent, response }) => {
        const allowed = getHeader(response?.headers, "access-control-allow-origin");
        const isAllowed = allowed === "*" || allowed === exchange.origin;
        return isAllowed && sent === method && bucketOf(url) === bucketOf(stop.hop.url);
      }),
  );
}
