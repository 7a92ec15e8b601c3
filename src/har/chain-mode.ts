import type { RequestMode } from "../engine/fetch/exchange";
import { getHeader } from "../engine/fetch/headers";
import { fitsNoCors } from "../engine/fetch/no-cors";
import type { Chain } from "./har-chains";
import type { HarRecord } from "./har-record";

/** What a page can request in mode cors only: XMLHttpRequest and EventSource have no other, and fonts are fetched so. */
const ALWAYS_CORS: ReadonlySet<string> = new Set(["xhr", "eventsource", "font"]);

/**
 * The mode of a request with all its hops, of which `foreign` went to another origin: proven, or `null` for open. In mode cors each of those bears
 * `Origin`; in mode no-cors a GET never does, and a POST does too.
 */
export function modeOfChain(chain: Chain, foreign: readonly HarRecord[], isPreflighted: boolean): RequestMode | null {
  if (isPreflighted) return "cors";
  const evident = chain.find(({ mode }) => mode !== null)?.mode ?? null;
  if (evident !== null || foreign.length === 0) return evident;
  const bearing = foreign.filter(({ requestHeaders }) => getHeader(requestHeaders, "origin") !== null);
  // Of a request that was never sent, Firefox lists no `Origin` either.
  if (bearing.length === 0 && foreign.every(({ response }) => response !== null))
    return foreign.every(({ headersAreWhole }) => headersAreWhole) ? "no-cors" : null;
  if (
    foreign.some(({ method, requestHeaders }) => !fitsNoCors(method, requestHeaders)) ||
    chain.some(({ tool }) => ALWAYS_CORS.has(tool))
  )
    return "cors";
  return bearing.some(({ method }) => method !== "POST") ? "cors" : null;
}
