import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { randomOf } from "../../../test/conformance/random";
import { exchangesOf } from "../../engine/diagnose/testing";
import { redact } from "../redact";
import { COMMON } from "./common-words";
import { looksPlain } from "./looks-plain";
import { isNatural } from "./natural";

const UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const LOWER = UPPER.toLowerCase();
const DIGITS = "0123456789";
const BASE62 = UPPER + LOWER + DIGITS;
const ROUNDS = 500;

/** Codes that people get to open something: their groups, the letters they are of, and how many of 1,000 may pass for words. */
const KINDS: readonly (readonly [kind: string, groups: readonly number[], letters: string, most: number])[] = [
  ["device code (RFC 8628)", [4, 4], "BCDFGHJKLMNPQRSTVWXZ", 0],
  ["device code of any letters", [4, 4], UPPER, 10],
  ["app password", [4, 4, 4, 4], LOWER, 0],
  ["meeting code", [3, 4, 3], LOWER, 6],
  ["recovery key", [5, 5, 5, 5, 5, 5], UPPER, 0],
  ["licence", [5, 5, 5, 5], UPPER, 0],
  ["booking code of letters", [6], UPPER, 25],
  ["booking code", [6], UPPER + DIGITS, 25],
  ["short link", [6], BASE62, 30],
  ["invite code", [8], BASE62, 12],
  ["video id", [11], BASE62, 4],
  ["token of 12 letters", [12], LOWER, 4],
  ["token of 20 letters", [20], LOWER, 0],
  ["one-time code", [6], DIGITS, 0],
  ["one-time code in groups", [3, 3], DIGITS, 0],
  ["telephone number", [4, 4], DIGITS, 0],
  ["date of birth", [4, 2, 2], DIGITS, 0],
  ["social security number", [3, 2, 4], DIGITS, 0],
  ["hexadecimal id", [8], "0123456789abcdef", 8],
  ["nanoid", [21], `${BASE62}_-`, 0],
];

function codesOf(groups: readonly number[], letters: string): string[] {
  return Array.from({ length: ROUNDS }, (_, round) => {
    const random = randomOf(16, round + 1);
    const group = (length: number) =>
      Array.from({ length }, () => letters[Math.floor(random.next() * letters.length)]).join("");
    return groups.map(group).join("-");
  });
}

/** How many of 1,000 such codes are still there after redaction, at a place that says nothing of them. */
function survivors(codes: readonly string[], urlOf: (code: string) => string): number {
  const left = codes.filter((code) => {
    const exchanges = exchangesOf(`GET ${urlOf(code)} -> 200 => blocked`);
    return redact(exchanges).exchanges[0]?.hops[0].url.includes(code) ?? true;
  });
  return Math.round((left.length * 1000) / ROUNDS);
}

describe("of 1,000 random codes, those that pass for words in a report are at most as many as stated", () => {
  test.for(KINDS)("%s", async ([, groups, letters, most], { annotate }) => {
    const codes = codesOf(groups, letters);
    const inPath = survivors(codes, (code) => `https://api.example/files/${code}/x`);
    const inName = survivors(codes, (code) => `https://api.example/files?${code}=1`);
    await annotate(`of 1,000 survive ${inPath} in a path, ${inName} as a parameter's name`);
    expect(Math.max(inPath, inName)).toBeLessThanOrEqual(most);
  });
});

test("of the words of our own pages at most 3 in 100 are taken for secrets", () => {
  const pages = [...readdirSync("docs").map((name) => `docs/${name}`), "README.md", "CONTRIBUTING.md", "SECURITY.md"];
  const text = pages.filter((name) => name.endsWith(".md")).map((name) => readFileSync(name, "utf8"));
  // Names of functions and the like, in camel case, are no words.
  const words = new Set(text.join("\n").match(/(?<![A-Za-z])[a-z]{4,15}(?![A-Za-z])/g));
  const cut = [...words].filter((word) => !looksPlain(word));
  expect((cut.length * 100) / words.size).toBeLessThanOrEqual(3);
});

test("no word is listed that is known without", () => {
  expect([...COMMON].filter(isNatural)).toEqual([]);
});
