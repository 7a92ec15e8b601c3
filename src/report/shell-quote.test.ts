import { execFileSync } from "node:child_process";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { oneLine, shellQuote } from "./shell-quote";

/** What a real shell makes of the words, each after the other. One shell for all of them. */
function readByShell(words: readonly string[]): string[] {
  const script = words.map((word) => `printf '%s\\0' ${word}`).join("\n");
  return execFileSync("sh", ["-c", script], { encoding: "utf8" }).split("\0").slice(0, -1);
}

const AWKWARD = [
  "",
  "'",
  "''",
  "it's",
  "$(touch /tmp/owned)",
  "`id`",
  "${HOME}",
  "a\\",
  "\\'",
  "!!",
  "a b  c",
  "%s %d %%",
  "--data @/etc/passwd",
  "é ü 日本 🙂",
  "\u001B[201~\u0007",
  "\u202Etxt.exe",
  "\u00E9'$(id)!%s\\n",
  "tab\there",
];

describe("a quoted text", () => {
  test("is the same text to a POSIX shell, whatever it holds", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string({ unit: "binary" }), fc.string(), fc.constantFrom(...AWKWARD)), { maxLength: 12 }),
        (texts) => {
          expect(readByShell(texts.map(shellQuote))).toEqual(texts.map(oneLine));
        },
      ),
      { numRuns: 12, examples: [[AWKWARD]] },
    );
  });

  test("is one line that a terminal shows as it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(shellQuote(text)).toMatch(/^[\u0020-\u007E]+$/);
      }),
    );
  });

  test("is readable where nothing is hidden in it", () => {
    expect(shellQuote("Origin: https://app.example")).toBe("'Origin: https://app.example'");
    expect(shellQuote("it's")).toBe(String.raw`'it'\''s'`);
  });
});
