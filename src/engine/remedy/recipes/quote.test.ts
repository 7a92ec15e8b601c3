import { expect, test } from "vitest";

import {
  apacheExpression,
  doubleQuoted,
  go,
  goList,
  java,
  quarkusList,
  rust,
  shellQuoted,
  singleQuoted,
} from "./quote";

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

test("nginx and Apache get quotes and backslashes escaped, and so does Apache's expression what it would read", () => {
  expect(doubleQuoted(String.raw`a"b\c$d`)).toBe(String.raw`"a\"b\\c$d"`);
  expect(apacheExpression(String.raw`a'b\c$d%{e}`)).toBe(String.raw`'a\'b\\c\$d\%\{e}'`);
});

test("a shell's and HAProxy's quote stands between two strings", () => {
  expect(shellQuoted(String.raw`a'b\c"$d`)).toBe(String.raw`'a'\''b\c"$d'`);
});

test("PHP and Ruby get nothing but quotes and backslashes escaped", () => {
  expect(singleQuoted(String.raw`a'b\c"#{d}$e`)).toBe(String.raw`'a\'b\\c"#{d}$e'`);
});

test("Quarkus keeps the dollars and the commas of a text apart from its own", () => {
  expect(quarkusList(["a${b}$$c", "d,e", "f"])).toBe("a$${b}$$$$c,d\\\\,e,f");
});
