import { expect, it } from "vitest";
import { nearMatch } from "./near-match";

it.each([
  ["http://localhost:3000", "http://localhost:3000/", ["", "/"]],
  ["http://localhost:3000", "https://localhost:3000", ["", "s"]],
  ["http://localhost:3000", "http://localhost:3001", ["0", "1"]],
  ["https://app.example", "https://www.app.example", ["", "www."]],
])("cuts %s and %s where they differ", (a, b, [inA, inB]) => {
  const parts = nearMatch(a, b);
  expect(parts?.map(([, differs]) => differs)).toEqual([inA, inB]);
  expect(parts?.map((each) => each.join(""))).toEqual([a, b]);
});

it("says nothing of equal values, or of values with little in common", () => {
  expect(nearMatch("a", "a")).toBeNull();
  expect(nearMatch("http://localhost:3000", "*")).toBeNull();
});
