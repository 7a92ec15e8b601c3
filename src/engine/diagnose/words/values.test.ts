import { describe, expect, test } from "vitest";
import { exchangeOf } from "../testing";
import { code, enumerate, host, list, request, valueOrNothing } from "./values";

describe("a value as code", () => {
  test("stands between backticks", () => {
    expect(code("https://app.example/")).toBe("`https://app.example/`");
  });

  test("can't end its own span", () => {
    expect(code("a`b")).toBe("`a'b`");
  });

  test("spells out what can't be seen", () => {
    expect(code("a\u202Eb\nc\u0000d\u00A0e\u200Bf\u2028g\uD800")).toBe(
      "`a\\u202eb\\u000ac\\u0000d\\u00a0e\\u200bf\\u2028g\\ud800`",
    );
  });

  test("keeps spaces, letters of every script and markup as they are", () => {
    expect(code("<b>ä é 日本</b>")).toBe("`<b>ä é 日本</b>`");
  });

  test("is cut after 120 characters, never within one", () => {
    expect(code("😀".repeat(121))).toBe(`\`${"😀".repeat(120)}…\``);
    expect(code("a".repeat(120))).toBe(`\`${"a".repeat(120)}\``);
  });

  test("is said in words when empty", () => {
    expect(code("")).toBe("an empty value");
  });
});

describe("several values", () => {
  test("are joined as a sentence joins them", () => {
    expect([list(["a"]), list(["a", "b"]), list(["a", "b", "c"])]).toEqual(["`a`", "`a` and `b`", "`a`, `b` and `c`"]);
  });

  test("are counted where there are too many", () => {
    expect(list(["a", "b", "c", "d", "e"], 3)).toBe("`a`, `b` and 3 more");
    expect(list(["a", "b", "c"], 3)).toBe("`a`, `b` and `c`");
  });
});

test("a URL is told by its host, and what names no host as it is", () => {
  expect(["https://api.example:8443/a?b", "localhost", "localhost:3000/a"].map(host)).toEqual([
    "`api.example:8443`",
    "`localhost`",
    "`localhost:3000/a`",
  ]);
});

test("a request is told by its method and path", () => {
  expect(request(exchangeOf("PUT https://api.example/items/1?key=2 -> 200 => delivered"))).toBe("`PUT /items/1`");
});

test("a header that is not there is nothing", () => {
  expect([valueOrNothing(null), valueOrNothing("x")]).toEqual(["nothing", "`x`"]);
});

test("parts of a sentence are one, without a comma before the last", () => {
  const parts = ["the origin", "the method", "the header"];
  expect([1, 2, 3].map((count) => enumerate(parts.slice(0, count), "or"))).toEqual([
    "the origin",
    "the origin or the method",
    "the origin, the method or the header",
  ]);
  expect(enumerate([], "and")).toBe("");
});
