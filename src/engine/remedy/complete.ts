import { ENGINES } from "../fetch/engines";
import type { Exchange, Hop, Response } from "../fetch/exchange";
import { requestStates } from "../fetch/judge";
import { nextPreflight } from "../fetch/next-preflight";
import { afterRedirect, locationOf, methodAfter } from "../fetch/redirect";

/**
 * The exchange with every response that was never seen because the browser stopped before it, taken as bare: the worst that
 * the server may respond with. A fix that holds for it is enough.
 */
export function completed(exchange: Exchange): Exchange {
  const [first, ...rest] = exchange.hops;
  const hops: [Hop, ...Hop[]] = [first, ...rest];
  const last = hops.length - 1;
  const hop = hops[last] ?? first;
  if (hop.preflight && !hop.response) {
    hops[last] = {
      ...hop,
      preflight: { ...hop.preflight, response: hop.preflight.response ?? bare(UNKNOWN_METHOD) },
      response: bare(200),
    };
  } else if (hop.response) {
    const next = nextHop(exchange, hop, hop.response);
    if (next) hops.push(next);
  }
  return { ...exchange, hops };
}

/** What a server responds to OPTIONS that nobody taught it; a preflight needs another status. */
const UNKNOWN_METHOD = 405;

function bare(status: number): Response {
  return { status, headers: [], fromCache: false };
}

/** The hop that a redirect leads to, if it leads anywhere, with all that any browser asks there. */
function nextHop(exchange: Exchange, hop: Hop, response: Response): Hop | null {
  const url = locationOf(response, hop.url);
  if (url === null) return null;
  const method = methodAfter(response.status, hop.method);
  const requestState = requestStates(exchange).at(-1)?.requestState;
  // Who has left once is foreign even at home.
  const crosses = requestState !== undefined && afterRedirect(requestState, hop.url, url).crossed;
  const preflights = ENGINES.map((engine) => nextPreflight(exchange.hops, response, url, engine));
  const asks = crosses && preflights.some((names) => names !== null);
  const asked = [...new Set(preflights.flatMap((names) => names ?? []))];
  const preflightHeaders: [string, string][] = [["Access-Control-Request-Method", method]];
  if (asked.length > 0) preflightHeaders.push(["Access-Control-Request-Headers", asked.join(",")]);
  return {
    url,
    method,
    requestHeaders: null,
    preflight: asks ? { requestHeaders: preflightHeaders, response: bare(UNKNOWN_METHOD), error: null } : null,
    response: bare(200),
  };
}
