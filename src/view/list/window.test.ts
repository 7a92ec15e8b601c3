import { assert, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { drawnRange, movedIndex, scrollTopFor } from "./window";

const view = (top: number) => ({ top, height: 380, rowHeight: 38 });

describe("the rows to draw", () => {
  it("are all of them in a short list", () => expect(drawnRange(199, view(0))).toEqual([0, 199]));

  it("are those in view and a few around them in a long one", () => {
    expect(drawnRange(10_000, view(0))).toEqual([0, 22]);
    expect(drawnRange(10_000, view(38 * 500))).toEqual([488, 522]);
  });

  it("stay inside the list and cover the view, wherever it is scrolled to", () => {
    assert(
      property(integer({ min: 200, max: 10_000 }), integer({ min: 0, max: 500_000 }), (count, top) => {
        const [start, end] = drawnRange(count, view(top));
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(count);
        const inView = Math.floor(top / 38);
        if (inView < count) expect(start <= inView && inView < end).toBe(true);
      }),
    );
  });
});

describe("scrolling to a row", () => {
  it("does nothing when it is in view", () => expect(scrollTopFor(3, view(38))).toBe(38));
  it("brings a row above to the top edge", () => expect(scrollTopFor(1, view(100))).toBe(38));
  it("brings a row below to the bottom edge", () => expect(scrollTopFor(10, view(0))).toBe(38));
});

describe("moving the selection", () => {
  const move = (count: number, from: number, by: "line" | "page" | "all", direction: -1 | 1) =>
    movedIndex(count, from, { by, direction }, view(0));

  it.each([
    ["one down", move(5, 1, "line", 1), 2],
    ["no further than the end", move(5, 4, "line", 1), 4],
    ["no further than the start", move(5, 0, "line", -1), 0],
    ["a page, less the row that stays for orientation", move(100, 0, "page", 1), 9],
    ["to the last", move(100, 3, "all", 1), 99],
    ["to the first from nowhere", move(5, -1, "line", 1), 0],
    ["nowhere in an empty list", move(0, -1, "line", 1), -1],
  ])("goes %s", (_, actual, expected) => expect(actual).toBe(expected));
});
