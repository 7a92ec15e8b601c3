import { expect, test } from "vitest";
import { rising } from "./flat";

const MEGABYTE = 1024 * 1024;

/** Samples whose background takes so many megabytes. */
const samples = (megabytes: (index: number) => number) =>
  Array.from({ length: 40 }, (_, index) => ({
    exchanges: index * 100,
    store: MEGABYTE,
    background: megabytes(index) * MEGABYTE,
    panel: MEGABYTE,
  }));

test("a line that fills up and then stays is flat, also with a peak now and then", () => {
  expect(rising(samples((index) => Math.min(index, 8)))).toEqual([]);
  expect(rising(samples((index) => (index === 35 ? 12 : 6 + (index % 2) * 0.2)))).toEqual([]);
});

test("a line that goes on rising is told by its name", () => {
  expect(rising(samples((index) => 3 + index * 0.2))).toEqual([expect.stringMatching(/^background: /)]);
});
