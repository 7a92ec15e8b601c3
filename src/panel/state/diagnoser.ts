import type { Exchange } from "../../fetch/exchange";
import { getHeader } from "../../fetch/headers";
import { originOf } from "../../fetch/origin";
import type { FullDiagnosis } from "../../fix/fix";
import { unreadable } from "./unreadable";

export type Diagnose = (exchange: Exchange, others: readonly Exchange[]) => FullDiagnosis;

/** Enough neighbours to tell "never has the header" from "not this time"; more would not change an answer. */
const SAMPLE = 8;

/** What is known of one server origin: a few exchanges with an allow header, a few without. */
interface Neighbourhood {
  readonly samples: Map<string, Exchange>;
  version: number;
}

interface Remembered {
  readonly exchange: Exchange;
  readonly version: number;
  readonly diagnosis: FullDiagnosis;
}

export interface Diagnoser {
  /** Takes in a new or changed exchange as a neighbour of the others, and says whether that may change their diagnoses. */
  note(exchange: Exchange): boolean;
  /** Whether its neighbours say more by now than when it was diagnosed. */
  isStale(exchange: Exchange): boolean;
  /** The diagnosis, fresh: computed once an exchange, and again when it is broken and its neighbours say more. */
  of(exchange: Exchange): FullDiagnosis;
  /** The others that an exchange is diagnosed with. */
  neighbours(exchange: Exchange): readonly Exchange[];
  /** The diagnosis as last computed, where there is one for this very exchange. */
  known(exchange: Exchange): FullDiagnosis | null;
  forget(id: string): void;
  clear(): void;
}

/** Remembers diagnoses. Exchanges are immutable values, so the same object never needs a second look of its own. */
export function createDiagnoser(diagnose: Diagnose): Diagnoser {
  const remembered = new Map<string, Remembered>();
  const neighbourhoods = new Map<string, Neighbourhood>();

  const around = (exchange: Exchange) => serversOf(exchange).flatMap((origin) => neighbourhoods.get(origin) ?? []);

  function neighbours(exchange: Exchange): readonly Exchange[] {
    const others = new Map(around(exchange).flatMap((there) => [...there.samples]));
    others.delete(exchange.id);
    return [...others.values()];
  }

  const versionOf = (exchange: Exchange) => around(exchange).reduce((sum, there) => sum + there.version, 0);

  function isOutdated({ diagnosis, version }: Remembered, now: number): boolean {
    return diagnosis.cause !== null && version !== now;
  }

  return {
    note(exchange) {
      if (!exchange.hops.some((hop) => hop.response !== null)) return false;
      let isNews = false;
      for (const origin of serversOf(exchange)) {
        const there = neighbourhoods.get(origin) ?? { samples: new Map<string, Exchange>(), version: 0 };
        neighbourhoods.set(origin, there);
        const alike = [...there.samples.values()].filter((other) => isDecorated(other) === isDecorated(exchange));
        if (!there.samples.has(exchange.id) && alike.length >= SAMPLE) continue;
        there.samples.set(exchange.id, exchange);
        there.version += 1;
        isNews = true;
      }
      return isNews;
    },
    isStale(exchange) {
      const last = remembered.get(exchange.id);
      return last?.exchange === exchange && isOutdated(last, versionOf(exchange));
    },
    of(exchange) {
      const version = versionOf(exchange);
      const last = remembered.get(exchange.id);
      if (last?.exchange === exchange && !isOutdated(last, version)) return last.diagnosis;
      const diagnosis = guarded(diagnose, exchange, neighbours(exchange));
      remembered.set(exchange.id, { exchange, version, diagnosis });
      return diagnosis;
    },
    neighbours,
    known(exchange) {
      const last = remembered.get(exchange.id);
      return last?.exchange === exchange ? last.diagnosis : null;
    },
    forget(id) {
      remembered.delete(id);
      for (const there of neighbourhoods.values()) there.samples.delete(id);
    },
    clear() {
      remembered.clear();
      neighbourhoods.clear();
    },
  };
}

/** One exchange that trips a fault of ours must not take the rest of the list with it. */
function guarded(diagnose: Diagnose, exchange: Exchange, others: readonly Exchange[]): FullDiagnosis {
  try {
    return diagnose(exchange, others);
  } catch (error) {
    console.error("CORS Why could not diagnose", exchange.hops[0].url, error);
    return unreadable(exchange);
  }
}

function isDecorated(exchange: Exchange): boolean {
  return exchange.hops.some(
    (hop) =>
      getHeader(hop.response?.headers, "access-control-allow-origin") !== null ||
      getHeader(hop.preflight?.response?.headers, "access-control-allow-origin") !== null,
  );
}

const servers = new WeakMap<Exchange, readonly string[]>();

/** The servers an exchange talked to, by origin. */
function serversOf(exchange: Exchange): readonly string[] {
  const known = servers.get(exchange);
  if (known !== undefined) return known;
  const origins = [...new Set(exchange.hops.map((hop) => originOf(hop.url) ?? hop.url))];
  servers.set(exchange, origins);
  return origins;
}
