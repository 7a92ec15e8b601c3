// @vitest-environment happy-dom
import * as fc from "fast-check";
import { render } from "preact";
import { describe, expect, test } from "vitest";
import { piecesOf } from "./invisible";
import { Shown } from "./shown";

describe("what a value hides", () => {
  test.each([
    ["a right-to-left override", "https://app.example\u202Emoc.", "U+202E"],
    ["an isolate", "a\u2066b", "U+2066"],
    ["a zero width space", "https://app.example\u200B", "U+200B"],
    ["a byte order mark", "\uFEFFhttps://app.example", "U+FEFF"],
    ["a NUL", "a\u0000b", "U+0000"],
    ["a tab", "GET,\tPOST", "U+0009"],
    ["an escape", "\u001B[31m", "U+001B"],
    ["a no-break space", "GET,\u00A0POST", "U+00A0"],
    ["a soft hyphen", "Author\u00ADization", "U+00AD"],
    ["a tag character", "a\u{E0041}", "U+E0041"],
    ["half a character", "a\uD800", "U+D800"],
    ["a C1 control", "a\u009B", "U+009B"],
    ["a Cyrillic letter that looks like a Latin one", "https://\u0430pp.example", "U+0430"],
    ["a Greek one", "https://\u03BFpen.example", "U+03BF"],
    ["a full-width one", "https://\uFF41pp.example", "U+FF41"],
    ["a slash that is none", "https://app.example\u2215x", "U+2215"],
  ])("is named: %s", (_, text, name) => {
    expect(piecesOf(text).flatMap((piece) => piece.name ?? [])).toEqual([name]);
  });

  test("stays as it is where everything can be seen", () => {
    for (const text of ["", "https://app.example:8443/", "text/html; charset=utf-8", "café 日本 ✓"])
      expect(piecesOf(text).every(({ name }) => name === null)).toBe(true);
  });

  test("loses no character", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(
          piecesOf(text)
            .map((piece) => piece.text)
            .join(""),
        ).toBe(text);
      }),
    );
  });

  test("is named once with its number where it is repeated", () => {
    expect(piecesOf(`a${"\u200B".repeat(300)}b`).map(({ name }) => name)).toEqual([null, "U+200B ×300", null]);
  });

  test("makes no more elements than a page can show, of a million characters", () => {
    for (const text of ["\u007F".repeat(1_000_000), "\u200B\u200C".repeat(500_000), "a\u200B".repeat(500_000)])
      expect(piecesOf(text).length).toBeLessThanOrEqual(401);
    expect(piecesOf("a\u200B".repeat(500_000)).at(-1)?.name).toBe("… +999,600 characters");
  });

  test("shows no more of a long value than a browser lays out at once", () => {
    for (const text of [
      "a".repeat(1_000_000),
      "\u200B" + "a".repeat(1_000_000),
      "a".repeat(16_384) + "b\u202E".repeat(9),
    ]) {
      const pieces = piecesOf(text);
      expect(
        pieces.reduce((sum, { name, text: seen }) => sum + (name === null ? seen.length : 0), 0),
      ).toBeLessThanOrEqual(16_384);
      expect(pieces.at(-1)?.name).toMatch(/^… \+[\d,]+ characters$/);
    }
  });

  test("is marked where it stands", () => {
    const root = document.createElement("p");
    render(<Shown text={"https://app.example\u202E/"} />, root);
    expect(root.textContent).toBe("https://app.exampleU+202E/");
    expect(root.querySelector(".invisible")?.textContent).toBe("U+202E");
  });
});
