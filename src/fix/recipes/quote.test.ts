import { expect, test } from "vitest";

import { go, goList, java, rust } from "./quote";

const NASTY = `a"\\\n\u2028\u{1F600}\uD800\u007F`;

test("Go gets eight digits for what is not visible ASCII", () => {
  expect(go(NASTY)).toBe(String.raw`"a\"\\\U0000000a\U00002028\U0001f600\U0000fffd\U0000007f"`);
  expect(goList(["a", "'$`%{}"])).toBe('"a", "\'$`%{}"');
});

test("Rust gets as many digits as there are, between braces", () => {
  expect(rust(NASTY)).toBe(String.raw`"a\"\\\u{a}\u{2028}\u{1f600}\u{fffd}\u{7f}"`);
});

test("Java gets octal digits for control characters, which it would otherwise read before it reads strings", () => {
  expect(java(NASTY)).toBe(String.raw`"a\"\\\012\u2028\ud83d\ude00\ufffd\177"`);
  expect(java(String.raw`\u0022`)).toBe(String.raw`"\\u0022"`);
});
