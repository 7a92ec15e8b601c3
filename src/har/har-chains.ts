import { byAddress, type HarRecord } from "./har-record";

/** How long after a redirect its next request may start. */
const SLACK = 5_000;

export type Chain = readonly [HarRecord, ...HarRecord[]];

/** Puts the hops of each request together: as the file numbers them, else by following redirects. `records` are in the order of their start. */
export function followRedirects(records: readonly HarRecord[]): Chain[] {
  const numbered = new Map<string, [HarRecord, ...HarRecord[]]>();
  const others: HarRecord[] = [];
  for (const record of records) {
    const id = record.cors?.exchange ?? null;
    const chain = id === null ? undefined : numbered.get(id);
    if (id === null) others.push(record);
    else if (chain) chain.push(record);
    else numbered.set(id, [record]);
  }
  for (const chain of numbered.values()) chain.sort((a, b) => (a.cors?.hop ?? 0) - (b.cors?.hop ?? 0));
  return [...numbered.values(), ...linkByLocation(others)];
}

function linkByLocation(records: readonly HarRecord[]): Chain[] {
  const taken = new Set<HarRecord>();
  const targets = byAddress(records);
  const chains: Chain[] = [];
  for (const first of records) {
    if (taken.has(first)) continue;
    const chain: [HarRecord, ...HarRecord[]] = [first];
    let next: HarRecord | undefined = first;
    while (next) {
      taken.add(next);
      const from: HarRecord = next;
      const candidates = from.redirectsTo === null ? [] : (targets.get(from.redirectsTo) ?? []);
      next = candidates.find((record) => !taken.has(record) && mayFollow(from, record));
      if (next) chain.push(next);
    }
    chains.push(chain);
  }
  return chains;
}

function mayFollow(from: HarRecord, to: HarRecord): boolean {
  return (
    // 301, 302 and 303 may turn any method into GET.
    (to.method === from.method || to.method === "GET") &&
    to.fromPage === from.fromPage &&
    to.startedAt >= from.startedAt &&
    to.startedAt <= from.endedAt + SLACK
  );
}
