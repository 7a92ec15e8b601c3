import { expect, test } from "vitest";
import { variesByOrigin, varyNames } from "./vary";

test.each(["Origin", "origin", "Accept, Origin", "Origin ,Accept", "Accept\t, \tOrigin", "*"])(
  "`Vary: %s` keeps the responses to different origins apart",
  (value) => {
    expect(variesByOrigin([["Vary", value]])).toBe(true);
  },
);

test.each(["", "Accept", "Origins", "X-Origin", "Sec-Origin, Accept"])("`Vary: %s` does not", (value) => {
  expect(variesByOrigin([["Vary", value]])).toBe(false);
});

test("several lines are one list", () => {
  const headers = [
    ["vary", "Accept"],
    ["VARY", "Origin"],
  ] as const;
  expect([...varyNames(headers)]).toEqual(["accept", "origin"]);
});
