import { sizeOf, sizeOfEntry } from "./size";
import { type Limits, Usage } from "./usage";

interface Kept {
  readonly tab: number;
}

interface Entry<Item> {
  readonly item: Item;
  readonly size: number;
  /** Counts up, so that the older of two can be told. */
  readonly birth: number;
  readonly group: string | null;
}

/** What items that are looked for together have in common; `null` for all alike: then nobody looks for them so. */
type GroupOf<Item> = ((item: Item) => string) | null;

/** What was there before a step, key by key. */
type Undo<Item> = readonly (readonly [key: string, entry: Entry<Item> | undefined])[];

interface Step<Item extends Kept> {
  readonly map: BoundedMap<Item>;
  readonly undo: Undo<Item>;
}

/**
 * What is kept by key, oldest first, within bounds. It is never changed: `with` and `without` give another version. All versions
 * share one table, which stands as the newest has it; each older one knows what the next one changed. So a step costs the same
 * however much is kept, and what it changed is known without a look at the rest. An older version can be read too: the table
 * is turned back for it.
 */
export class BoundedMap<Item extends Kept> {
  readonly #limits: Limits;
  readonly #groupOf: GroupOf<Item>;
  readonly #table: Table<Item>;
  /** The version after this one, or `null` when the table stands as this one has it. */
  #newer: Step<Item> | null = null;

  /** An empty one. */
  constructor(limits: Limits, groupOf: GroupOf<Item> = null, table = new Table<Item>(limits, groupOf)) {
    this.#limits = limits;
    this.#groupOf = groupOf;
    this.#table = table;
  }

  get size(): number {
    return this.#current().entries.size;
  }

  has(key: string): boolean {
    return this.#current().entries.has(key);
  }

  get(key: string): Item | undefined {
    return this.#current().entries.get(key)?.item;
  }

  *values(): Iterable<Item> {
    for (const { item } of this.#current().entries.values()) yield item;
  }

  *[Symbol.iterator](): Iterator<[string, Item]> {
    for (const [key, { item }] of this.#current().entries) yield [key, item];
  }

  /** The items of one group, oldest first, without a look at the others. */
  inGroup(group: string): Item[] {
    return this.#current().inGroup(group);
  }

  /** With that item there, new or in the place of another; and without the oldest ones that it leaves no room for. */
  with(key: string, item: Item): BoundedMap<Item> {
    return this.#next((table) => table.make(key, item, sizeOfEntry(key, sizeOf(item))));
  }

  /** With that item under a key that nothing else has. */
  add(item: Item): BoundedMap<Item> {
    return this.with(String(this.#current().births), item);
  }

  without(key: string): BoundedMap<Item> {
    return this.has(key) ? this.#next((table) => [[key, table.put(key, undefined)]]) : this;
  }

  /** Without those that this is true of. */
  withoutAny(isUnwanted: (item: Item) => boolean): BoundedMap<Item> {
    return this.#withoutKeys([...this].filter(([, item]) => isUnwanted(item)).map(([key]) => key));
  }

  /** Without those of one group, without a look at the others. */
  withoutIn(group: string, items: readonly Item[]): BoundedMap<Item> {
    const { entries, groups } = this.#current();
    const isUnwanted = (key: string): boolean => items.some((item) => item === entries.get(key)?.item);
    return this.#withoutKeys([...(groups.get(group) ?? [])].filter(isUnwanted));
  }

  #withoutKeys(keys: readonly string[]): BoundedMap<Item> {
    if (keys.length === 0) return this;
    return this.#next((table) => keys.map((key) => [key, table.put(key, undefined)] as const));
  }

  /** What is different here from an earlier version: each key with its item, `undefined` where there is none any more. */
  changesSince(before: BoundedMap<Item>): readonly (readonly [key: string, item: Item | undefined])[] {
    if (before === this) return [];
    const changed = before.#keysUntil(this);
    if (changed) return [...changed].map((key) => [key, this.get(key)] as const);
    const old = new Map(before);
    const own = new Map(this);
    return [...new Set([...old.keys(), ...own.keys()])]
      .filter((key) => old.get(key) !== own.get(key))
      .map((key) => [key, own.get(key)] as const);
  }

  #next(change: (table: Table<Item>) => Undo<Item>): BoundedMap<Item> {
    // Nothing leads from an empty one to what comes of it: it may live for ever, and would keep all of that alive.
    const isEmpty = this.size === 0;
    const table = isEmpty ? new Table<Item>(this.#limits, this.#groupOf) : this.#current();
    const undo = change(table);
    const map = new BoundedMap(this.#limits, this.#groupOf, table);
    if (!isEmpty) this.#newer = { map, undo };
    return map;
  }

  /** The keys that were changed on the way to a later version; `null` when no way leads there. */
  #keysUntil(later: BoundedMap<Item>): Set<string> | null {
    const keys = new Set<string>();
    for (let step = this.#newer; step !== null; step = step.map.#newer) {
      for (const [key] of step.undo) keys.add(key);
      if (step.map === later) return keys;
    }
    return null;
  }

  /** The table as this version has it. */
  #current(): Table<Item> {
    if (this.#newer === null) return this.#table;
    const way: BoundedMap<Item>[] = [this];
    for (let step: Step<Item> | null = this.#newer; step !== null; step = step.map.#newer) way.push(step.map);
    for (const older of way.toReversed()) older.#turnBack();
    this.#table.putInOrder();
    return this.#table;
  }

  /** From here on the table stands as this version has it, and the next one knows the way back. */
  #turnBack(): void {
    if (this.#newer === null) return;
    const { map, undo } = this.#newer;
    map.#newer = { map: this, undo: undo.toReversed().map(([key, was]) => [key, this.#table.put(key, was)]) };
    this.#newer = null;
  }
}

class Table<Item extends Kept> {
  entries = new Map<string, Entry<Item>>();
  births = 0;
  readonly #usage: Usage;
  readonly #groupOf: GroupOf<Item>;
  readonly groups = new Map<string, Set<string>>();

  constructor(limits: Limits, groupOf: GroupOf<Item>) {
    this.#usage = new Usage(limits);
    this.#groupOf = groupOf;
  }

  inGroup(group: string): Item[] {
    return [...(this.groups.get(group) ?? [])]
      .flatMap((key) => this.entries.get(key) ?? [])
      .toSorted((a, b) => a.birth - b.birth)
      .map(({ item }) => item);
  }

  /** Puts an entry there, or nothing, and gives what was there before. */
  put(key: string, entry: Entry<Item> | undefined): Entry<Item> | undefined {
    const before = this.entries.get(key);
    if (before) this.#usage.remove(before.item.tab, before.size);
    if (entry) {
      this.#usage.add(entry.item.tab, entry.size);
      this.entries.set(key, entry);
    } else {
      this.entries.delete(key);
    }
    if (before?.group !== entry?.group) this.#regroup(key, before?.group ?? null, entry?.group ?? null);
    return before;
  }

  #regroup(key: string, from: string | null, to: string | null): void {
    if (from !== null) {
      const group = this.groups.get(from);
      group?.delete(key);
      if (group?.size === 0) this.groups.delete(from);
    }
    if (to !== null) this.groups.set(to, (this.groups.get(to) ?? new Set()).add(key));
  }

  /** Puts an item there and takes away those that are too much. */
  make(key: string, item: Item, size: number): Undo<Item> {
    const birth = this.entries.get(key)?.birth ?? this.births;
    // A key of our own making may come back from the store; it is not given twice.
    this.births = Math.max(this.births + 1, (Number.parseInt(key, 10) || 0) + 1);
    if (this.#usage.isTooLarge(size)) return [[key, this.put(key, undefined)]];
    const group = this.#groupOf?.(item) ?? null;
    const undo = [[key, this.put(key, { item, size, birth, group })] as const];
    for (let tab = this.#usage.overfull(item.tab); tab !== null; tab = this.#usage.overfull(item.tab)) {
      const oldest = this.#oldestOf(tab);
      undo.push([oldest, this.put(oldest, undefined)]);
    }
    return undo;
  }

  putInOrder(): void {
    this.entries = new Map([...this.entries].toSorted(([, a], [, b]) => a.birth - b.birth));
  }

  #oldestOf(tab: number): string {
    for (const [key, { item }] of this.entries) if (item.tab === tab) return key;
    throw new Error(`nothing is kept of tab ${tab}`);
  }
}
