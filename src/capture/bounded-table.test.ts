import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BoundedTable, type Limits } from "./bounded-table";

interface Item {
  readonly tab: number;
  readonly text: string;
}

const WIDE: Limits = {
  all: { count: 1000, bytes: 1_000_000 },
  perTab: { count: 1000, bytes: 1_000_000 },
  largest: 100_000,
};
const item = (tab: number, text = ""): Item => ({ tab, text });
const keysOf = (table: BoundedTable<Item>) => [...table].map(([key]) => key);

describe("what is kept for requests on their way", () => {
  test("is found by key, tab and group, and what has changed is told once", () => {
    const steps = fc.array(
      fc.record({
        key: fc.integer({ min: 1, max: 6 }).map(String),
        change: fc.constantFrom("put", "remove", "remove the group's oldest", "remove the tab's", "take the changes"),
        tab: fc.nat(3),
      }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(steps, (list) => {
        const table = new BoundedTable<Item>(WIDE, ({ text }) => `${Number(text) % 2}`);
        const expected = new Map<string, Item>();
        const stored = new Map<string, Item>();
        const store = () => {
          const changes = table.takeChanges();
          expect(new Set(changes.map(([key]) => key)).size).toBe(changes.length);
          for (const [key, value] of changes) {
            if (value) stored.set(key, value);
            else stored.delete(key);
          }
          expect(Object.fromEntries(stored)).toEqual(Object.fromEntries(expected));
        };
        for (const [index, { key, change, tab }] of list.entries()) {
          const group = `${index % 2}`;
          const isInGroup = ({ text }: Item) => `${Number(text) % 2}` === group;
          const oldest = [...expected].find(([, one]) => isInGroup(one));
          if (change === "put") {
            const before = expected.get(key);
            // What comes to another tab or group is new there.
            if (before?.tab !== tab || !isInGroup(before)) expected.delete(key);
            expected.set(key, item(tab, `${index}`));
            table.set(key, item(tab, `${index}`));
          } else if (change === "remove") {
            expected.delete(key);
            table.delete(key);
          } else if (change === "remove the group's oldest") {
            if (oldest) expected.delete(oldest[0]);
            table.deleteInGroup(
              group,
              table.inGroup(group).filter(({ text }) => text === oldest?.[1].text),
            );
          } else if (change === "remove the tab's") {
            for (const [one, value] of expected) if (value.tab === tab) expected.delete(one);
            table.deleteOfTab(tab);
          } else {
            store();
          }
          expect([...table]).toEqual([...expected]);
          expect(table.inGroup(group)).toEqual([...expected.values()].filter(isInGroup));
          expect(table.ofTab(tab)).toEqual([...expected.values()].filter((one) => one.tab === tab));
        }
        store();
      }),
    );
  });

  test("is the oldest of the busiest tab no more, when there is too much of it, and who puts in more is told which", () => {
    const table = new BoundedTable<Item>({ ...WIDE, all: { count: 4, bytes: 1_000_000 } });
    table.set("quiet", item(2));
    const gone = ["a", "b", "c", "d", "e"].flatMap((key) => table.set(key, item(1, key)));
    expect(keysOf(table)).toEqual(["quiet", "c", "d", "e"]);
    expect(gone.map(({ text }) => text)).toEqual(["a", "b"]);
  });

  test("has no more bytes than it may, and nothing at all of what is too large", () => {
    const table = new BoundedTable<Item>({ ...WIDE, all: { count: 100, bytes: 10_000 }, largest: 5000 });
    for (const key of ["a", "b", "c", "d"]) table.set(key, item(1, "x".repeat(3000)));
    const enormous = item(2, "x".repeat(6000));
    expect(table.set("enormous", enormous)).toEqual([enormous]);
    expect(keysOf(table)).toEqual(["b", "c", "d"]);
    table.set("d", enormous);
    expect(keysOf(table)).toEqual(["b", "c"]);
  });

  test("has room again for what was taken away", () => {
    const table = new BoundedTable<Item>({ ...WIDE, perTab: { count: 2, bytes: 10_000 } });
    for (const key of ["a", "b"]) table.set(key, item(1, "x".repeat(4000)));
    table.delete("a");
    table.set("b", item(1, "x".repeat(1000)));
    expect(table.set("c", item(1, "x".repeat(8000)))).toEqual([]);
    expect(keysOf(table)).toEqual(["b", "c"]);
  });

  test("has a key of its own for each, also for those that came back from the store", () => {
    const table = new BoundedTable<Item>(WIDE);
    table.restore([["7", item(1, "stored")]]);
    for (const text of ["one", "two"]) table.add(item(1, text));
    expect([...table.values()].map(({ text }) => text)).toEqual(["stored", "one", "two"]);
  });

  test("is not written again when it came back from the store, and what has no place any more is removed there", () => {
    const table = new BoundedTable<Item>({ ...WIDE, largest: 1000 });
    table.restore([
      ["a", item(1)],
      ["too large", item(1, "x".repeat(2000))],
    ]);
    expect(table.takeChanges()).toEqual([["too large", undefined]]);
  });
});
