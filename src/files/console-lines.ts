import { REFUSED_BEFORE_RESPONSE, provesCredentials } from "../engine/fetch/cors-errors";
import type { Exchange, Hop, Response } from "../engine/fetch/exchange";
import { type ToldRefusal, refusalIn } from "../engine/messages/refusal";

/**
 * The exchanges with what lines of the console tell of them, in the order of both: the browser's own reason for each that it
 * blocked, and what the message says of the response. A line of which no request is left changes nothing.
 */
export function withConsole(exchanges: Exchange[], lines: readonly string[]): Exchange[] {
  const told = lines.flatMap((line) => refusalIn(line) ?? []);
  const waiting = new Map<string, ToldRefusal[]>();
  for (const one of told) {
    const key = keyOf(one.url, one.origin);
    const others = waiting.get(key);
    if (others) others.push(one);
    else waiting.set(key, [one]);
  }
  if (waiting.size === 0) return exchanges;
  return exchanges.map((exchange) => {
    const { outcome, origin, hops } = exchange;
    const last = hops.at(-1) ?? hops[0];
    if ((outcome !== "blocked" && outcome !== "unknown") || last.response !== null) return exchange;
    const refusal = waiting.get(keyOf(last.url, origin))?.shift();
    return refusal ? refused(exchange, refusal) : exchange;
  });
}

/** A message gives the URL without its fragment. */
const keyOf = (url: string, origin: string): string => `${origin} ${url.replace(/#.*$/s, "")}`;

function refused(exchange: Exchange, { error, headers, step }: ToldRefusal): Exchange {
  const response: Response | null = headers && { status: 0, headers, fromCache: false };
  const [first, ...rest] = exchange.hops;
  const all = [first, ...rest];
  const fill = (hop: Hop): Hop => {
    if (response === null || hop !== all.at(-1)) return hop;
    if (step !== "preflight") return { ...hop, response };
    // No script sets it in Chromium. Beside a preflight that was not seen, it would count as a header that needs permission.
    const requestHeaders = hop.requestHeaders?.filter(([name]) => name.toLowerCase() !== "user-agent") ?? null;
    return { ...hop, requestHeaders, preflight: { requestHeaders: null, response, error: null } };
  };
  return {
    ...exchange,
    mode: exchange.mode ?? "cors",
    credentials: provesCredentials(error) ? "include" : exchange.credentials,
    hops: [fill(first), ...rest.map(fill)],
    outcome: REFUSED_BEFORE_RESPONSE.has(error) ? "failed" : "blocked",
    error,
  };
}
