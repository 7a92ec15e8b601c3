import { FirstFit, earlier, grouped } from "./first-fit";
import type { HarRecord } from "./har-record";

/** How long after a redirect its next request may start. */
const SLACK = 5_000;

/** A browser follows 20 redirects and then gives up: what a file puts into one request beyond that is none of it. */
const MOST_HOPS = 64;

export type Chain = readonly [HarRecord, ...HarRecord[]];

/** Puts the hops of each request together: as the file numbers them, else by following redirects. `records` are in the order of their start. */
export function followRedirects(records: readonly HarRecord[]): Chain[] {
  const numbered = new Map<string, HarRecord[]>();
  const others: HarRecord[] = [];
  for (const record of records) {
    const id = record.cors?.exchange ?? null;
    const chain = id === null ? undefined : numbered.get(id);
    if (id === null) others.push(record);
    else if (chain) chain.push(record);
    else numbered.set(id, [record]);
  }
  const chains = [...numbered.values()].flatMap((chain) =>
    inPieces(chain.sort((a, b) => (a.cors?.hop ?? 0) - (b.cors?.hop ?? 0))),
  );
  return [...chains, ...linkByLocation(others)];
}

function inPieces(records: readonly HarRecord[]): Chain[] {
  const pieces: Chain[] = [];
  for (let at = 0; at < records.length; at += MOST_HOPS) {
    const [first, ...rest] = records.slice(at, at + MOST_HOPS);
    if (first) pieces.push([first, ...rest]);
  }
  return pieces;
}

function linkByLocation(records: readonly HarRecord[]): Chain[] {
  const taken = new Set<HarRecord>();
  // Most requests of a file have a URL that nothing redirects to.
  const addresses = new Set(records.map(({ redirectsTo }) => redirectsTo));
  const reachable = records.filter(({ address }) => addresses.has(address));
  const targets = new Map(
    [...grouped(reachable, (record) => targetKey(record.address, record.fromPage, record.method))].map(
      ([key, group]) => [key, new FirstFit(group, ({ startedAt }) => startedAt)] as const,
    ),
  );
  const take = (record: HarRecord): void => {
    taken.add(record);
    targets.get(targetKey(record.address, record.fromPage, record.method))?.take(record);
  };
  const following = (from: HarRecord): HarRecord | null => {
    if (from.redirectsTo === null) return null;
    const { redirectsTo, fromPage, method, startedAt, endedAt } = from;
    const first = (as: string) => targets.get(targetKey(redirectsTo, fromPage, as))?.find(startedAt) ?? null;
    // 301, 302 and 303 may turn any method into GET.
    const next = earlier(first(method), first("GET"));
    return next !== null && next.startedAt <= endedAt + SLACK ? next : null;
  };

  const chains: Chain[] = [];
  for (const first of records) {
    if (taken.has(first)) continue;
    const chain: [HarRecord, ...HarRecord[]] = [first];
    take(first);
    let next = following(first);
    while (next !== null) {
      take(next);
      chain.push(next);
      next = chain.length < MOST_HOPS ? following(next) : null;
    }
    chains.push(chain);
  }
  return chains;
}

function targetKey(address: string, page: string | null, method: string): string {
  return JSON.stringify([address, page, method]);
}
