import type { Exchange } from "../fetch/exchange";
import { getHeader } from "../fetch/headers";
import { originOf } from "../fetch/origin";

/** Enough of a kind to tell "never has the header" from "not this time"; more would not change an answer. */
const SAMPLE = 8;

/** The exchanges of one server that can tell more about another one. */
interface Neighbourhood {
  readonly allowing: Exchange[];
  readonly bare: Exchange[];
}

/**
 * Whom to show to `diagnose` beside an exchange: a few others of its servers, some that allow an origin and some that do not, and
 * the last one before it that asked for the same URL first. Their number does not grow with the recording.
 */
export class Neighbours {
  readonly #servers = new Map<string, Neighbourhood>();
  readonly #preflighted = new Map<string, Exchange[]>();

  /** Takes in an exchange. In the order of time, please. */
  add(exchange: Exchange): void {
    if (!exchange.hops.some(({ response, preflight }) => response ?? preflight?.response)) return;
    for (const server of serversOf(exchange)) {
      const there = entryOf(this.#servers, server, () => ({ allowing: [], bare: [] }));
      const alike = allowsAnOrigin(exchange) ? there.allowing : there.bare;
      if (alike.length < SAMPLE) alike.push(exchange);
    }
    for (const { url, preflight } of exchange.hops) {
      if (preflight?.response) entryOf(this.#preflighted, url, () => []).push(exchange);
    }
  }

  /** The neighbours of an exchange, itself not among them. */
  of(exchange: Exchange): Exchange[] {
    const near = new Set<Exchange>();
    for (const server of serversOf(exchange)) {
      const { allowing = [], bare = [] } = this.#servers.get(server) ?? {};
      for (const other of [...allowing, ...bare]) near.add(other);
    }
    const [{ url }] = exchange.hops;
    const asked = this.#preflighted.get(url)?.findLast(({ startedAt }) => startedAt < exchange.startedAt);
    if (asked) near.add(asked);
    near.delete(exchange);
    return [...near];
  }
}

function serversOf({ hops }: Exchange): Set<string> {
  return new Set(hops.map(({ url }) => originOf(url) ?? url));
}

function allowsAnOrigin({ hops }: Exchange): boolean {
  return hops.some(({ response }) => getHeader(response?.headers, "access-control-allow-origin") !== null);
}

function entryOf<T>(map: Map<string, T>, key: string, create: () => T): T {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = create();
  map.set(key, made);
  return made;
}
