import * as fc from "fast-check";
import { expect, test } from "vitest";
import { findSyntaxFault } from "./json-syntax";

test.each([
  ['{"a":1,}', 1, 8, 'unexpected "}" where a name should be: the comma before it is one too many'],
  ["[1,\n]", 2, 1, 'unexpected "]" where a value should be: the comma before it is one too many'],
  ['{"a":}', 1, 6, 'unexpected "}" where a value should be'],
  ["[1 2]", 1, 4, 'unexpected "2" where , or ] should be'],
  ['{"a" 1}', 1, 6, 'unexpected "1" where : should be'],
  ["[1}", 1, 3, 'unexpected "}" where , or ] should be'],
  ['{"a":1}\n{}', 2, 1, 'unexpected "{" where the end should be'],
  ['["a\nb"]', 1, 2, "unexpected text in quotes, or quotes that do not close"],
  ["[\u0001]", 1, 2, "unexpected character U+0001"],
  ["[1,\n  nul]", 2, 3, 'unexpected "n"'],
  ['{"a":', 1, 6, "the file ends where a value should be"],
])("finds the fault of %j", (text, line, column, problem) => {
  expect(findSyntaxFault(text)).toEqual({ line, column, problem });
});

test("finds the fault of a long file that ends in the middle of a text", () => {
  const text = `{"body": "${"x".repeat(20_000_000)}`;
  expect(findSyntaxFault(text)).toMatchObject({ line: 1, column: 10 });
});

test("finds no fault in JSON", () => {
  fc.assert(fc.property(fc.json(), (text) => findSyntaxFault(text) === null));
});

test("finds a fault in whatever JSON.parse refuses", () => {
  const nearlyJson = fc
    .tuple(fc.json(), fc.nat(), fc.constantFrom("", ",", "]", "}", '"', "x"))
    .map(([text, at, wrong]) => {
      const place = at % (text.length + 1);
      return text.slice(0, place) + wrong + text.slice(place + 1);
    });
  fc.assert(
    fc.property(nearlyJson, (text) => {
      let parses = true;
      try {
        JSON.parse(text);
      } catch {
        parses = false;
      }
      expect(findSyntaxFault(text) === null).toBe(parses);
    }),
  );
});
