import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BoundedMap } from "./bounded-map";
import type { Limits } from "./usage";

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
const contents = (map: BoundedMap<Item>) => [...map];

describe("what is kept for requests on their way", () => {
  test("stays in each version what it was, whatever came after, tells what is different between any two, and finds a group", () => {
    const steps = fc.array(
      fc.record({
        key: fc.integer({ min: 1, max: 6 }).map(String),
        change: fc.constantFrom("put", "remove", "remove the group's oldest"),
        from: fc.nat(),
        tab: fc.nat(3),
      }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(steps, fc.nat(), fc.nat(), (list, first, second) => {
        const versions = [
          { map: new BoundedMap<Item>(WIDE, ({ tab }) => `${tab}`), expected: new Map<string, Item>() },
        ];
        for (const [index, { key, change, from, tab }] of list.entries()) {
          // Mostly the latest version goes on, now and then an older one.
          const parent = versions[from % 4 === 0 ? from % versions.length : versions.length - 1];
          if (!parent) throw new Error("no version");
          const expected = new Map(parent.expected);
          const value = item(tab, `${index}`);
          const oldest = [...expected].find(([, one]) => one.tab === tab);
          if (change === "put") {
            versions.push({ map: parent.map.with(key, value), expected: expected.set(key, value) });
          } else if (change === "remove") {
            expected.delete(key);
            versions.push({ map: parent.map.without(key), expected });
          } else {
            if (oldest) expected.delete(oldest[0]);
            versions.push({ map: parent.map.withoutIn(`${tab}`, oldest ? [oldest[1]] : []), expected });
          }
        }
        const [a, b] = [versions[first % versions.length], versions[second % versions.length]];
        if (!a || !b) throw new Error("no version");
        const redone = new Map(a.expected);
        for (const [key, value] of b.map.changesSince(a.map)) {
          if (value) redone.set(key, value);
          else redone.delete(key);
        }
        expect(Object.fromEntries(redone)).toEqual(Object.fromEntries(b.expected));
        for (const { map, expected } of versions) {
          expect(contents(map)).toEqual([...expected]);
          for (const group of [0, 1, 2, 3]) {
            expect(map.inGroup(`${group}`)).toEqual([...expected.values()].filter(({ tab }) => tab === group));
          }
        }
      }),
    );
  });

  test("is the oldest of the busiest tab no more, when there is too much of it", () => {
    let map = new BoundedMap<Item>({ ...WIDE, all: { count: 4, bytes: 1_000_000 } });
    map = map.with("quiet", item(2));
    for (const key of ["a", "b", "c", "d", "e"]) map = map.with(key, item(1));
    expect(contents(map).map(([key]) => key)).toEqual(["quiet", "c", "d", "e"]);
  });

  test("has no more bytes than it may, and nothing at all of what is too large", () => {
    let map = new BoundedMap<Item>({ ...WIDE, all: { count: 100, bytes: 10_000 }, largest: 5000 });
    for (const key of ["a", "b", "c", "d"]) map = map.with(key, item(1, "x".repeat(3000)));
    map = map.with("enormous", item(2, "x".repeat(6000)));
    expect(contents(map).map(([key]) => key)).toEqual(["b", "c", "d"]);
  });

  test("has a key of its own for each, also for those that came back from the store", () => {
    let map = new BoundedMap<Item>(WIDE).with("7", item(1, "stored"));
    for (const text of ["one", "two"]) map = map.add(item(1, text));
    expect(contents(map).map(([, { text }]) => text)).toEqual(["stored", "one", "two"]);
  });
});
