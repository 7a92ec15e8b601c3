import type { HarRecord } from "./har-record";

/**
 * Records in their order, each until it is taken, with one number each: finds the first whose number is at least another. A tree of the
 * largest numbers, so that a search takes logarithmic time, whatever a file holds.
 */
export class FirstFit {
  readonly #records: readonly HarRecord[];
  readonly #places: ReadonlyMap<HarRecord, number>;
  /** The largest number below each node; the leaves are the second half. */
  readonly #largest: Float64Array;
  readonly #leaves: number;

  constructor(records: readonly HarRecord[], numberOf: (record: HarRecord) => number) {
    this.#records = records;
    this.#places = new Map(records.map((record, place) => [record, place]));
    this.#leaves = 2 ** Math.ceil(Math.log2(Math.max(records.length, 1)));
    this.#largest = new Float64Array(2 * this.#leaves).fill(Number.NEGATIVE_INFINITY);
    for (const [place, record] of records.entries()) this.#largest[this.#leaves + place] = numberOf(record);
    for (let node = this.#leaves - 1; node > 0; node -= 1) this.#update(node);
  }

  /** The first record that is not taken and whose number is at least `least`, or `null`. */
  find(least: number): HarRecord | null {
    if (this.#at(1) < least) return null;
    let node = 1;
    while (node < this.#leaves) node = this.#at(2 * node) >= least ? 2 * node : 2 * node + 1;
    return this.#records[node - this.#leaves] ?? null;
  }

  take(record: HarRecord): void {
    const place = this.#places.get(record);
    if (place === undefined) return;
    let node = this.#leaves + place;
    this.#largest[node] = Number.NEGATIVE_INFINITY;
    for (node >>= 1; node > 0; node >>= 1) this.#update(node);
  }

  #at(node: number): number {
    return this.#largest[node] ?? Number.NEGATIVE_INFINITY;
  }

  #update(node: number): void {
    this.#largest[node] = Math.max(this.#at(2 * node), this.#at(2 * node + 1));
  }
}

/** Which of two records comes first in a file's order of starts; either may be `null`. */
export function earlier(one: HarRecord | null, other: HarRecord | null): HarRecord | null {
  if (one === null || other === null) return one ?? other;
  return (one.startedAt - other.startedAt || one.index - other.index) <= 0 ? one : other;
}

/** Groups records by a key; the order is kept. */
export function grouped(records: readonly HarRecord[], keyOf: (record: HarRecord) => string): Map<string, HarRecord[]> {
  const groups = new Map<string, HarRecord[]>();
  for (const record of records) {
    const key = keyOf(record);
    const group = groups.get(key);
    if (group) group.push(record);
    else groups.set(key, [record]);
  }
  return groups;
}
