import { constantFrom, assert, property, string } from "fast-check";
import { expect, test } from "vitest";
import { withoutEdges, withoutEnd } from "./edges";

test("edges are taken off as an expression would, whatever the text is", () => {
  const blanks = string({ unit: constantFrom(" ", "\t", "a", "\n") });
  assert(
    property(blanks, (text) => {
      expect(withoutEdges(text, " \t")).toBe(text.replace(/^[ \t]+|[ \t]+$/g, ""));
      expect(withoutEnd(text, " \t")).toBe(text.replace(/[ \t]+$/, ""));
    }),
  );
});

test("a run in the middle of a text costs no more than its length", () => {
  // An expression takes minutes for it.
  const text = `a${" ".repeat(5_000_000)}b`;
  expect(withoutEdges(text, " ")).toBe(text);
});
