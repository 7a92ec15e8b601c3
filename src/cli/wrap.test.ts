import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { printable, printableJson, wrap } from "./wrap";

test("breaks lines between words and indents each", () => {
  expect(wrap("The server allows another origin.", 16, "  ")).toEqual([
    "  The server",
    "  allows another",
    "  origin.",
  ]);
});

test("gives a word that is too long a line of its own", () => {
  expect(wrap("see https://app.example/a/long/path now", 12)).toEqual([
    "see",
    "https://app.example/a/long/path",
    "now",
  ]);
});

test("loses no word and breaks no width", () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1 });
  fc.assert(
    fc.property(words, fc.integer({ min: 12, max: 80 }), (list, width) => {
      const lines = wrap(list.join(" "), width);
      expect(lines.join(" ")).toBe(list.join(" "));
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
    }),
  );
});

test("prints no control characters and no direction marks", () => {
  expect(printable("\u001B[31mred\u202E")).toBe(String.raw`\u001b[31mred\u202e`);
});

describe("what a terminal must not get", () => {
  test.each([
    "\u001B[2J",
    "\u009B31m",
    "\u009D52;c;x",
    "\u007F",
    "\u202E",
    "\u061C",
    "\u200B",
    "\u2060",
    "\uFEFF",
    "\u00AD",
    "\u{E0041}",
  ])("is written as its escape: %j", (text) => {
    expect(printable(`a${text}b`)).toMatch(/^a[ -~]+b$/);
    const json = printableJson(JSON.stringify({ value: text }, null, 2));
    expect(json).toMatch(/^[ -~\n]+$/);
    expect(JSON.parse(json)).toEqual({ value: text });
  });
});
