import { STANDARD } from "../fetch/engines";
import type { Exchange, Hop, Response } from "../fetch/exchange";
import { askedHeaders, journeys } from "../fetch/judge";
import { isSafelistedMethod } from "../fetch/methods";
import { originOf } from "../fetch/origin";
import { follow, locationOf, methodAfter, survivesRedirect } from "../fetch/redirect";

/**
 * The exchange with every answer that was never seen because the browser stopped before it, taken as bare: the worst that
 * the server may answer. A fix that holds for it is enough.
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

/** What a server answers to OPTIONS that nobody taught it; a preflight needs another status. */
const UNKNOWN_METHOD = 405;

function bare(status: number): Response {
  return { status, headers: [], fromCache: false };
}

/** The hop that a redirect leads to, if it leads anywhere. */
function nextHop(exchange: Exchange, hop: Hop, response: Response): Hop | null {
  const url = locationOf(response, hop.url);
  if (url === null) return null;
  const method = methodAfter(response.status, hop.method);
  const leaves = originOf(url) !== originOf(hop.url);
  // Without a preflight there was nothing to ask for; on the wire a script's headers look like the browser's own.
  const before = hop.preflight ? askedHeaders(hop, STANDARD) : [];
  const asked = before.filter((name) => survivesRedirect(name, method !== hop.method, leaves));
  const journey = journeys(exchange).at(-1)?.journey;
  // Who has left once is foreign even at home.
  const crosses = journey !== undefined && follow(journey, hop.url, url).crossed;
  // Firefox asks again after every redirect of what it asked for once, though a 303 made it a plain GET (measured on ESR 153).
  const asks = crosses && (hop.preflight !== null || asked.length > 0 || !isSafelistedMethod(method));
  const question: [string, string][] = [["Access-Control-Request-Method", method]];
  if (asked.length > 0) question.push(["Access-Control-Request-Headers", asked.join(",")]);
  return {
    url,
    method,
    requestHeaders: null,
    preflight: asks ? { requestHeaders: question, response: bare(UNKNOWN_METHOD), error: null } : null,
    response: bare(200),
  };
}
