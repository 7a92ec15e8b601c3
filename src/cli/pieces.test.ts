import { array, assert, jsonValue, property } from "fast-check";
import { expect, test } from "vitest";
import { gathered, jsonList } from "./pieces";

test("a list of JSON made piece by piece is the list made at once", () => {
  assert(
    property(array(jsonValue()), (all) => {
      expect([...jsonList(all)].join("")).toBe(`${JSON.stringify(all, null, 2)}\n`);
    }),
  );
});

test("what is printed is the same in fewer pieces, however long they are", () => {
  const pieces = ["", "a".repeat(100_000), "b", "c".repeat(70_000), "d"];
  const longer = [...gathered(pieces)];
  expect(longer.join("")).toBe(pieces.join(""));
  expect(longer.length).toBe(3);
});
