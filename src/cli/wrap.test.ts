import * as fc from "fast-check";
import { expect, test } from "vitest";
import { wrap } from "./wrap";

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
