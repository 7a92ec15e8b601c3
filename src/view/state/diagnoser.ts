import type { Exchange } from "../../engine/fetch/exchange";
import { getHeader } from "../../engine/fetch/headers";
import type { FullDiagnosis } from "../../engine/remedy/fix";
import { unreadable } from "./unreadable";

export type Diagnose = (exchange: Exchange, others: readonly Exchange[]) => FullDiagnosis;

/** Enough neighbours to tell "never has the header" from "not this time"; more would not change an answer. */
const SAMPLE = 8;

/** What is known of one server origin. */
interface Neighbourhood {
  /** A few exchanges with an allow header, and a few without. */
  readonly allowing: Map<string, Exchange>;
  readonly silent: Map<string, Exchange>;
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
    const others = new Map(around(exchange).flatMap(({ allowing, silent }) => [...allowing, ...silent]));
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
        const there = neighbourhoods.get(origin) ?? newNeighbourhood();
        neighbourhoods.set(origin, there);
        if (!isWelcome(there, exchange)) continue;
        const [own, other] = isDecorated(exchange) ? [there.allowing, there.silent] : [there.silent, there.allowing];
        other.delete(exchange.id);
        if (!own.has(exchange.id) && own.size >= SAMPLE) continue;
        own.set(exchange.id, exchange);
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
      for (const { allowing, silent } of neighbourhoods.values()) {
        allowing.delete(id);
        silent.delete(id);
      }
    },
    clear() {
      remembered.clear();
      neighbourhoods.clear();
    },
  };
}

function newNeighbourhood(): Neighbourhood {
  return { allowing: new Map(), silent: new Map(), version: 0 };
}

/** Whether an exchange may be a sample, of whichever kind: most come when there are enough of both. */
function isWelcome({ allowing, silent }: Neighbourhood, { id }: Exchange): boolean {
  return allowing.size < SAMPLE || silent.size < SAMPLE || allowing.has(id) || silent.has(id);
}

/** One exchange that trips a fault of ours must not take the rest of the list with it. */
function guarded(diagnose: Diagnose, exchange: Exchange, others: readonly Exchange[]): FullDiagnosis {
  try {
    return diagnose(exchange, others);
  } catch (error) {
    console.error("No diagnosis:", exchange.hops[0].url, error);
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

const AUTHORITY = /^[^:/?#]+:\/\/[^/?#]*/;

/** The servers an exchange talked to, as its URLs begin: browsers write them alike, and parsing thousands takes its time. */
function serversOf({ hops }: Exchange): readonly string[] {
  const [{ url }] = hops;
  if (hops.length === 1) return [AUTHORITY.exec(url)?.[0] ?? url];
  return [...new Set(hops.map((hop) => AUTHORITY.exec(hop.url)?.[0] ?? hop.url))];
}
