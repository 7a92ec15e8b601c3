import { sizeOf, sizeOfEntry } from "./size";

export interface Bounds {
  readonly count: number;
  readonly bytes: number;
}

/** How much may be kept: in all, of each tab, and at most at once. */
export interface Limits {
  readonly all: Bounds;
  readonly perTab: Bounds;
  /** What is larger alone is not kept at all, rather than that everything else goes for it. */
  readonly largest: number;
}

interface OfTab {
  readonly tab: number;
}

interface Entry<Item> {
  readonly item: Item;
  readonly bytes: number;
  readonly group: string | null;
}

/** What is kept of one tab. */
interface Part {
  /** Oldest first. */
  readonly keys: Set<string>;
  bytes: number;
}

/**
 * Items by key, oldest first, within bounds. It knows which keys have changed, so that whoever stores it writes no more than
 * those. `groupOf` says what items that are looked for together have in common.
 */
export class BoundedTable<Item extends OfTab> {
  readonly #limits: Limits;
  readonly #groupOf: ((item: Item) => string) | null;
  readonly #entries = new Map<string, Entry<Item>>();
  readonly #parts = new Map<number, Part>();
  readonly #groups = new Map<string, Set<string>>();
  readonly #changed = new Set<string>();
  #bytes = 0;
  #nextKey = 0;

  constructor(limits: Limits, groupOf: ((item: Item) => string) | null = null) {
    this.#limits = limits;
    this.#groupOf = groupOf;
  }

  get size(): number {
    return this.#entries.size;
  }

  has(key: string): boolean {
    return this.#entries.has(key);
  }

  get(key: string): Item | undefined {
    return this.#entries.get(key)?.item;
  }

  *values(): Iterable<Item> {
    for (const { item } of this.#entries.values()) yield item;
  }

  *[Symbol.iterator](): Iterator<[string, Item]> {
    for (const [key, { item }] of this.#entries) yield [key, item];
  }

  /** The tabs that something is kept of. */
  tabs(): number[] {
    return [...this.#parts.keys()];
  }

  /** The items of one tab, oldest first, without a look at the others. */
  ofTab(tab: number): Item[] {
    return this.#itemsOf(this.#parts.get(tab)?.keys);
  }

  /** The items of one group, likewise. */
  inGroup(group: string): Item[] {
    return this.#itemsOf(this.#groups.get(group));
  }

  #itemsOf(keys: Iterable<string> = []): Item[] {
    const items: Item[] = [];
    for (const key of keys) {
      const entry = this.#entries.get(key);
      if (entry) items.push(entry.item);
    }
    return items;
  }

  /** Puts an item there, new or in the place of another, and gives those that had to go for it: it may be one of them. */
  set(key: string, item: Item): Item[] {
    const entry = { item, bytes: sizeOfEntry(key, sizeOf(item)), group: this.#groupOf?.(item) ?? null };
    const before = this.#entries.get(key);
    const isTooLarge = entry.bytes > this.#limits.largest;
    if (before && (isTooLarge || before.item.tab !== item.tab || before.group !== entry.group)) this.delete(key);
    // A key of our own making may come back from the store; it is not given twice.
    this.#nextKey = Math.max(this.#nextKey, (Number.parseInt(key, 10) || 0) + 1);
    this.#changed.add(key);
    if (isTooLarge) return [item];
    this.#put(key, entry);
    const gone: Item[] = [];
    for (let tab = this.#overfull(item.tab); tab !== null; tab = this.#overfull(item.tab)) {
      const [oldest] = this.#parts.get(tab)?.keys ?? [];
      if (oldest === undefined) break;
      gone.push(...this.#itemsOf([oldest]));
      this.delete(oldest);
    }
    return gone;
  }

  /** Puts an item under a key that nothing else has. */
  add(item: Item): void {
    this.set(String(this.#nextKey), item);
  }

  delete(key: string): void {
    const entry = this.#entries.get(key);
    if (!entry) return;
    this.#entries.delete(key);
    this.#changed.add(key);
    this.#bytes -= entry.bytes;
    const { item, group } = entry;
    const part = this.#parts.get(item.tab);
    part?.keys.delete(key);
    if (part) part.bytes -= entry.bytes;
    if (part?.keys.size === 0) this.#parts.delete(item.tab);
    const inGroup = this.#groups.get(group ?? "");
    inGroup?.delete(key);
    if (inGroup?.size === 0) this.#groups.delete(group ?? "");
  }

  /** Takes away those of one tab that this is true of, or all of it. */
  deleteOfTab(tab: number, isUnwanted: (item: Item) => boolean = () => true): void {
    this.#deleteAny(this.#parts.get(tab)?.keys, isUnwanted);
  }

  /** Takes these away out of one group. */
  deleteInGroup(group: string, items: readonly Item[]): void {
    this.#deleteAny(this.#groups.get(group), (item) => items.includes(item));
  }

  #deleteAny(keys: Iterable<string> = [], isUnwanted: (item: Item) => boolean): void {
    for (const key of keys) {
      const item = this.get(key);
      if (item && isUnwanted(item)) this.delete(key);
    }
  }

  /** Takes back what was stored, oldest first. What has no place here any more is told as gone. */
  restore(stored: readonly (readonly [key: string, item: Item])[]): void {
    for (const [key, item] of stored) this.set(key, item);
    for (const [key] of stored) if (this.has(key)) this.#changed.delete(key);
  }

  /** Each key that has changed since this was last called, with its item; `undefined` where there is none any more. */
  takeChanges(): [key: string, item: Item | undefined][] {
    const changes = [...this.#changed].map((key): [string, Item | undefined] => [key, this.get(key)]);
    this.#changed.clear();
    return changes;
  }

  #put(key: string, entry: Entry<Item>): void {
    const { item, bytes, group } = entry;
    const part = this.#parts.get(item.tab) ?? { keys: new Set(), bytes: 0 };
    this.#parts.set(item.tab, part);
    const more = bytes - (this.#entries.get(key)?.bytes ?? 0);
    this.#entries.set(key, entry);
    part.keys.add(key);
    part.bytes += more;
    this.#bytes += more;
    if (group !== null) this.#groups.set(group, (this.#groups.get(group) ?? new Set()).add(key));
  }

  /**
   * The tab that has to let its oldest go now that something was put into this one; `null` when all is within bounds. It is the
   * tab itself when it has more than one tab may have, else the one that has most: a tab with little keeps it beside a busy one.
   */
  #overfull(tab: number): number | null {
    const { all, perTab } = this.#limits;
    const own = this.#parts.get(tab);
    if (own && (own.keys.size > perTab.count || own.bytes > perTab.bytes)) return tab;
    if (this.#entries.size > all.count) return this.#fullest(({ keys }) => keys.size);
    return this.#bytes > all.bytes ? this.#fullest(({ bytes }) => bytes) : null;
  }

  #fullest(amount: (part: Part) => number): number | null {
    let [most, fullest]: [number, number | null] = [0, null];
    for (const [tab, part] of this.#parts) if (amount(part) > most) [most, fullest] = [amount(part), tab];
    return fullest;
  }
}
