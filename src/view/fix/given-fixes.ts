import type { Exchange } from "../../engine/fetch/exchange";
import { type Asked, type Policy, isGranted, isRefuted } from "../../engine/remedy/policy";

/** More are shown only while the page is loading; the last ones count. */
const MOST = 20;

interface Given {
  readonly recipe: string;
  readonly policy: Policy;
  /** What it was given for. */
  readonly blocked: Exchange;
}

/** What the panel has given for each server, so that it can say later only what changes. */
export class GivenFixes {
  readonly #open: Given[] = [];
  readonly #worked: Given[] = [];

  add(given: Given): void {
    const isKnown = [...this.#open, ...this.#worked].some(
      ({ recipe, policy }) => recipe === given.recipe && JSON.stringify(policy) === JSON.stringify(given.policy),
    );
    if (isKnown) return;
    this.#open.push(given);
    if (this.#open.length > MOST) this.#open.shift();
  }

  /**
   * Takes note of the fixes that work: what they were given for is among those exchanges and got through since, and the server grants
   * all of them.
   */
  observe(entries: Iterable<{ readonly exchange: Exchange }>, askedOf: (server: string) => readonly Asked[]): void {
    if (this.#open.length === 0) return;
    const worked = new Set<Given>();
    for (const { exchange } of entries) {
      for (const given of this.#open) if (hasWorkedSince(exchange, given.blocked)) worked.add(given);
    }
    const working = this.#open.filter(
      (given) => worked.has(given) && isGranted(given.policy, askedOf(given.policy.server)),
    );
    for (const given of working) {
      this.#open.splice(this.#open.indexOf(given), 1);
      this.#worked.push(given);
      if (this.#worked.length > MOST) this.#worked.shift();
    }
  }

  /** The recipe that worked last at one of those servers: what it runs, whatever its responses tell; `null` where none did. */
  workedAt(servers: readonly string[]): string | null {
    return this.#worked.findLast(({ policy }) => servers.includes(policy.server))?.recipe ?? null;
  }

  /**
   * The last policy that worked as that recipe and that the server still grants; `null` where there is none. A server that says
   * nothing where it refuses, as chi's and rs/cors do, still grants it while nothing is refused that it covers.
   */
  inPlace(recipe: string, server: string, asked: readonly Asked[]): Policy | null {
    const found = this.#worked.findLast(
      ({ recipe: one, policy }) =>
        one === recipe && policy.server === server && (isGranted(policy, asked) || !isRefuted(policy, asked)),
    );
    return found?.policy ?? null;
  }
}

function hasWorkedSince(exchange: Exchange, blocked: Exchange): boolean {
  const [now, then] = [exchange.hops[0], blocked.hops[0]];
  const isSame = now.url === then.url && now.method === then.method;
  const gotThrough = exchange.outcome === "delivered" || exchange.outcome === "opaque";
  return isSame && gotThrough && exchange.startedAt > blocked.startedAt;
}
