import { CHROMIUM } from "../engine/fetch/engines";
import { getHeader } from "../engine/fetch/headers";
import { isSafelistedMethod } from "../engine/fetch/methods";
import { unsafeHeaders, withoutAdded } from "../engine/fetch/request-headers";
import { FirstFit, earlier, grouped } from "./first-fit";
import type { HarRecord } from "./har-record";

/** How long after its preflight a request may start, where the preflight and the request are seen by a slow proxy. */
const SLACK = 5_000;
/** Start times in a HAR are whole milliseconds. */
const ROUNDING = 5;

export interface PairedPreflights {
  /** The preflight of a request. */
  readonly preflightOf: ReadonlyMap<HarRecord, HarRecord>;
  /** Preflights whose request is not in the file. */
  readonly alone: readonly HarRecord[];
}

/** Of the header names that requests to one URL need, so many sets are compared with a preflight's; no page sends more. */
const MOST_KINDS = 64;

/**
 * Finds the request that each preflight was sent for. What the file says outright comes first; after that the same URL and
 * method, and the header names that the preflight asked for. Preflights start in the order of their requests, so the first
 * that fits is the one. Both lists are in the order in which they started.
 */
export function pairPreflights(
  preflights: readonly HarRecord[],
  actuals: readonly HarRecord[],
  mayBeLate: boolean,
): PairedPreflights {
  const preflightOf = new Map<HarRecord, HarRecord>();
  const said = grouped(
    actuals.filter((actual) => nameOf(actual) !== null),
    (actual) => nameOf(actual) ?? "",
  );
  // Most requests of a file have a URL that no preflight asks about.
  const addresses = new Set(preflights.map(({ address }) => address));
  const untold = new Candidates(actuals.filter(({ cors, address }) => !cors?.exchange && addresses.has(address)));

  const saidToBelong: Finder = (preflight) => {
    const { cors, initiatorId, address } = preflight;
    const name = cors?.exchange ? nameOf(preflight) : initiatorId && idName(address, initiatorId);
    const named = said.get(name ?? "") ?? [];
    // Those at the front that are taken stay so.
    while (named[0] !== undefined && preflightOf.has(named[0])) named.shift();
    return named[0] ?? null;
  };
  const orNone =
    (find: Finder): Finder =>
    (preflight) =>
      preflight.cors?.exchange ? null : find(preflight);

  let alone = preflights;
  for (const find of [
    saidToBelong,
    orNone((preflight) => untold.exactly(preflight)),
    orNone((preflight) => untold.asking(preflight)),
    orNone((preflight) => untold.any(preflight)),
    ...(mayBeLate ? [orNone((preflight) => untold.late(preflight))] : []),
  ]) {
    alone = alone.filter((preflight) => {
      const actual = find(preflight);
      if (actual === null) return true;
      preflightOf.set(actual, preflight);
      untold.take(actual);
      return false;
    });
  }
  return { preflightOf, alone };
}

type Finder = (preflight: HarRecord) => HarRecord | null;

/** What a preflight's record may say of its request: the exchange and the hop, or the request's id. */
function nameOf({ cors, requestId, address }: HarRecord): string | null {
  if (cors?.exchange) return JSON.stringify([address, "exchange", cors.exchange, cors.hop ?? 0]);
  return requestId === null ? null : idName(address, requestId);
}

const idName = (address: string, id: string): string => JSON.stringify([address, "id", id]);

/** Requests of which the file doesn't say what preflight was theirs, by all that a preflight tells of its request. */
class Candidates {
  readonly #keys = new Map<HarRecord, readonly string[]>();
  /** By when they ended, and by when they started. */
  readonly #ends: ReadonlyMap<string, FirstFit>;
  readonly #starts: ReadonlyMap<string, FirstFit>;
  /** The sets of header names that requests to one URL need. */
  readonly #kinds = new Map<string, Set<string>>();

  constructor(actuals: readonly HarRecord[]) {
    const groups = new Map<string, HarRecord[]>();
    for (const actual of actuals) {
      const { address, method } = actual;
      const names = unsafeNames(actual).join();
      const kinds = this.#kinds.get(address) ?? new Set();
      if (kinds.size < MOST_KINDS) this.#kinds.set(address, kinds.add(names));
      const keys = [key(address, method, names), key(address, null, names), key(address, method), key(address, null)];
      this.#keys.set(actual, keys);
      for (const one of keys)
        groups
          .set(one, groups.get(one) ?? [])
          .get(one)
          ?.push(actual);
    }
    const end = ({ startedAt, endedAt }: HarRecord) => (endedAt > startedAt ? endedAt : startedAt + SLACK);
    const trees = (numberOf: (record: HarRecord) => number) =>
      new Map([...groups].map(([one, group]) => [one, new FirstFit(group, numberOf)] as const));
    this.#ends = trees(end);
    this.#starts = trees(({ startedAt }) => startedAt);
  }

  take(actual: HarRecord): void {
    for (const one of this.#keys.get(actual) ?? []) {
      this.#ends.get(one)?.take(actual);
      this.#starts.get(one)?.take(actual);
    }
  }

  /** The first that needs exactly what the preflight asks for. */
  exactly(preflight: HarRecord): HarRecord | null {
    return this.#first(preflight, requestedNames(preflight).join());
  }

  /** The first that needs no more: exports that leave out `Authorization` and the like show fewer headers than were asked for. */
  asking(preflight: HarRecord): HarRecord | null {
    const requested = new Set(requestedNames(preflight));
    let found: HarRecord | null = null;
    for (const names of this.#kinds.get(preflight.address) ?? []) {
      const fits = names === "" || names.split(",").every((name) => requested.has(name));
      if (fits) found = earlier(found, this.#first(preflight, names));
    }
    return found;
  }

  /** The first of that URL and method. */
  any(preflight: HarRecord): HarRecord | null {
    return this.#first(preflight);
  }

  /** For a producer that writes a preflight's times after the end of the request it was sent for. */
  late(preflight: HarRecord): HarRecord | null {
    const tree = this.#starts.get(this.#keyOf(preflight, requestedNames(preflight).join()));
    const first = tree?.find(preflight.startedAt - SLACK) ?? null;
    return first !== null && first.startedAt <= preflight.startedAt + SLACK ? first : null;
  }

  #first(preflight: HarRecord, names?: string): HarRecord | null {
    const tree = this.#ends.get(this.#keyOf(preflight, names));
    const first = tree?.find(preflight.startedAt - ROUNDING) ?? null;
    return first !== null && first.startedAt <= preflight.endedAt + SLACK ? first : null;
  }

  #keyOf({ address, requestHeaders }: HarRecord, names?: string): string {
    return key(address, getHeader(requestHeaders, "access-control-request-method"), names);
  }
}

const key = (address: string, method: string | null, names?: string): string =>
  JSON.stringify([address, method, names ?? null]);

function unsafeNames(actual: HarRecord): string[] {
  return unsafeHeaders(withoutAdded(actual.requestHeaders), CHROMIUM).map(({ name }) => name);
}

/** Whether a script's request of that kind is sent after a preflight only. */
export function needsPreflight(actual: HarRecord): boolean {
  return !isSafelistedMethod(actual.method) || unsafeNames(actual).length > 0;
}

function requestedNames(preflight: HarRecord): string[] {
  const value = getHeader(preflight.requestHeaders, "access-control-request-headers") ?? "";
  return value
    .split(",")
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== "")
    .toSorted();
}

/** The request that a preflight was sent for, as far as the preflight tells, or `null` where it does not even name the method. */
export function rebuildActual(preflight: HarRecord): HarRecord | null {
  const method = getHeader(preflight.requestHeaders, "access-control-request-method");
  if (method === null) return null;
  const rest = { requestHeaders: [], headersAreWhole: false, response: null, redirectsTo: null, wentWell: false };
  return { ...preflight, ...rest, role: "actual", method, tool: "", isRebuilt: true };
}
