import { expect, test } from "vitest";
import { countSentences, countSyllables, countWords, gradeOf } from "./readability";

test.each([
  ["page", 1],
  ["asked", 1],
  ["server", 2],
  ["allowed", 2],
  ["cookies", 2],
  ["different", 3],
  ["extension", 3],
  ["certificate", 4],
  ["application", 4],
])("%s has %i syllables", (word, syllables) => {
  expect(countSyllables(word)).toBe(syllables);
});

test("a value counts as one word, whatever it holds", () => {
  expect(countWords("Your API allows `a b. c`, but not you.")).toBe(7);
  expect(countSentences("Your API allows `a. b`. Is it right?")).toBe(2);
});

test("short words in short sentences are easy, long ones in long sentences are not", () => {
  expect(gradeOf("The cat sat on the mat. The dog ran to it.")).toBeLessThan(1);
  expect(
    gradeOf("Organisational misconfiguration of intermediary infrastructure invalidates authorisation prerequisites."),
  ).toBeGreaterThan(20);
});

test("code, names and numbers are not read", () => {
  const plain = "The server sends it to the page.";
  expect(gradeOf("The server sends it `incomprehensibly` to the page.")).toBe(gradeOf(plain));
  expect(gradeOf("The server sends it Access-Control-Allow-Origin 204 OPTIONS to the page.")).toBe(gradeOf(plain));
});
