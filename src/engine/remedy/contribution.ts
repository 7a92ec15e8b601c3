import type { Response } from "../fetch/exchange";
import { originOf } from "../fetch/origin";
import { completed } from "./complete";
import { EXPOSE_HEADERS } from "./expose";
import type { Asked } from "./policy";
import { isBlockedByCorp, needsOf } from "./server-needs";

/**
 * All that an exchange contributes to the policies of its servers, as a text: of those with the same one, a policy needs the first
 * alone. Paths are not in it, since a policy has that of its first exchange.
 */
export function contributionOf({ exchange, fix, credentialed }: Asked): string {
  const changed = (fix?.changes ?? []).filter(({ set }) => EXPOSE_HEADERS in set);
  const hops = changed.length === 0 ? exchange.hops : completed(exchange).hops;
  return JSON.stringify([
    exchange.origin,
    credentialed,
    fix === null,
    isBlockedByCorp(exchange),
    needsOf(exchange, fix).map(({ url, need }) => [originOf(url), need.origin, need.method, need.headers]),
    hops.map(({ url, preflight, response }) => [
      originOf(url),
      grantedBy(preflight?.response ?? null),
      grantedBy(response),
    ]),
    changed.map(({ hop, set }) => [hop, set[EXPOSE_HEADERS]]),
  ]);
}

function grantedBy(response: Response | null): unknown {
  return response?.headers.filter(([name]) => /^access-control-/i.test(name));
}
