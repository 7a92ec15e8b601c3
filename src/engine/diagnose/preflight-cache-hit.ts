import type { Engine } from "../fetch/engines";
import { getHeader } from "../fetch/headers";
import { askedHeaders } from "../fetch/judge";
import { isSafelistedMethod } from "../fetch/methods";
import { type EarlierPreflight, isStillAllowed } from "../fetch/preflight-cache";
import type { Situation } from "./situation";

/**
 * Whether the browser sent no preflight because it still keeps the response to an earlier one. Told from the neighbours: which
 * of a request's headers are the script's own shows in no request, but in what an earlier preflight asked for.
 */
export function isPreflightCacheHit({ exchange, hop, others, credentialed }: Situation, engine: Engine): boolean {
  if (hop.preflight) return false;
  const responses: EarlierPreflight[] = [];
  const needed = new Set<string>();
  for (const other of others) {
    if (other.origin !== exchange.origin || other.startedAt >= exchange.startedAt) continue;
    for (const { url, method, preflight, requestHeaders } of other.hops) {
      if (url !== hop.url || !preflight?.response) continue;
      const secondsAgo = (exchange.startedAt - other.startedAt) / 1000;
      responses.push({
        headers: preflight.response.headers,
        credentialed: other.credentials === "include",
        secondsAgo,
      });
      for (const name of askedHeaders({ url, method, preflight, requestHeaders, response: null }, engine)) {
        if (getHeader(hop.requestHeaders, name) !== null) needed.add(name);
      }
    }
  }
  if (isSafelistedMethod(hop.method) && needed.size === 0) return false;
  return isStillAllowed({ method: hop.method, headers: [...needed], credentialed }, responses, engine);
}
