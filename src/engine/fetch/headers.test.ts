import { expect, test } from "vitest";
import type { HeaderLine, HeaderList } from "./exchange";
import { getHeader, headerLines, removeHeader, setHeader, withinLimit } from "./headers";

const TWICE: HeaderList = [
  ["Vary", " Origin\t"],
  ["Date", "today"],
  ["vary", "Accept"],
];

test("names compare without case, and values lose the blanks around them", () => {
  expect(headerLines(TWICE, "VARY")).toEqual(["Origin", "Accept"]);
});

test("repeated lines combine to one value with a comma and a space", () => {
  expect(getHeader(TWICE, "Vary")).toBe("Origin, Accept");
});

test("a header without a value is an empty text, a missing header is null", () => {
  expect(getHeader([["Vary", ""]], "Vary")).toBe("");
  expect(getHeader(TWICE, "Origin")).toBeNull();
  expect(getHeader(null, "Vary")).toBeNull();
});

test("only HTTP whitespace is a blank: a form feed and a no-break space stay", () => {
  expect(headerLines([["A", "\f* \u00a0"]], "a")).toEqual(["\f* \u00a0"]);
});

test("setting a header replaces every line of it, at the place of the first", () => {
  expect(setHeader(TWICE, "VARY", "*")).toEqual([
    ["VARY", "*"],
    ["Date", "today"],
  ]);
});

test("setting a new header adds it at the end", () => {
  expect(setHeader([["Date", "today"]], "Vary", "*")).toEqual([
    ["Date", "today"],
    ["Vary", "*"],
  ]);
});

test("removing a header takes every line of it", () => {
  expect(removeHeader(TWICE, "vary")).toEqual([["Date", "today"]]);
});

test("of a list longer than any browser takes, what is within the limit is read", () => {
  const lines = (count: number) => Array.from({ length: count }, (_, at): HeaderLine => [`X-${at}`, "1"]);
  expect(withinLimit(lines(1000))).toHaveLength(1000);
  const cut = withinLimit(lines(600_000));
  expect(cut.length).toBeLessThan(50_000);
  expect(cut).toEqual(lines(cut.length));
  expect(withinLimit([["A", "a".repeat(1_000_000)]])[0]?.[1]).toHaveLength(393_216);
  expect(
    withinLimit([
      ["a".repeat(1_000_000), ""],
      ["B", "b"],
    ]),
  ).toHaveLength(1);
});
