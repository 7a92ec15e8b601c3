import { describe, expect, test } from "vitest";
import { corsCheck } from "./cors-check";
import { FIREFOX, STANDARD } from "./engines";
import type { HeaderList } from "./exchange";

const PAGE = "https://app.example";

function rules(headers: HeaderList, { origin = PAGE, credentialed = false, engine = STANDARD } = {}): string[] {
  return corsCheck(headers, origin, credentialed, engine).map(({ rule }) => rule);
}

const allow = (value: string): HeaderList => [["Access-Control-Allow-Origin", value]];
const withCredentials = (value: string): HeaderList => [["Access-Control-Allow-Credentials", value]];

describe("without credentials", () => {
  test("`*` and the origin itself pass", () => {
    expect(rules(allow("*"))).toEqual([]);
    expect(rules(allow(PAGE))).toEqual([]);
  });

  test("the value of Access-Control-Allow-Credentials does not matter", () => {
    expect(rules([...allow("*"), ...withCredentials("no")])).toEqual([]);
  });

  test.each([
    ["no header", [], "allow-origin-missing"],
    ["another origin", allow("https://other.example"), "allow-origin-mismatch"],
    ["a trailing slash", allow(`${PAGE}/`), "allow-origin-mismatch"],
    ["capitals", allow("https://APP.example"), "allow-origin-mismatch"],
    ["the default port", allow(`${PAGE}:443`), "allow-origin-mismatch"],
    ["null", allow("null"), "allow-origin-mismatch"],
    ["a bare host", allow("app.example"), "allow-origin-invalid"],
    ["an empty value", allow(""), "allow-origin-invalid"],
    ["a pattern", allow("*.example"), "allow-origin-invalid"],
    ["a list with a comma", allow(`${PAGE}, https://other.example`), "allow-origin-multiple"],
    ["a list with a blank", allow(`${PAGE} https://other.example`), "allow-origin-multiple"],
    ["two lines, though equal", [...allow(PAGE), ...allow(PAGE)], "allow-origin-multiple"],
    ["two lines of `*`", [...allow("*"), ...allow("*")], "allow-origin-multiple"],
  ] as const)("%s is refused", (_, headers, rule) => {
    expect(rules(headers)).toEqual([rule]);
  });
});

describe("in Firefox, lines that repeat", () => {
  const lines = (...all: readonly (readonly [string, string])[]) => rules(all, { engine: FIREFOX });
  const small = (value: string) => ["access-control-allow-origin", value] as const;
  const usual = (value: string) => ["Access-Control-Allow-Origin", value] as const;

  test("are refused in their usual spelling, also when one is empty", () => {
    expect(lines(usual("*"), usual("*"))).toEqual(["allow-origin-multiple"]);
    expect(lines(usual(""), usual(PAGE))).toEqual(["allow-origin-multiple"]);
    expect(lines(usual(""), usual(""), small(PAGE))).toEqual(["allow-origin-multiple"]);
  });

  test("pass in another spelling when all but one are empty", () => {
    expect(lines(small("*"), small(""))).toEqual([]);
    expect(lines(usual(""), small(PAGE))).toEqual([]);
    expect(rules([small("*"), small("")])).toEqual(["allow-origin-multiple"]);
  });

  test("are one value in another spelling, and that is no origin", () => {
    expect(lines(small("*"), small("*"))).toEqual(["allow-origin-multiple"]);
    expect(lines(small(""), small(""))).toEqual(["allow-origin-multiple"]);
  });
});

describe("with credentials", () => {
  test("the origin itself and `true` pass", () => {
    expect(rules([...allow(PAGE), ...withCredentials("true")], { credentialed: true })).toEqual([]);
  });

  test("`*` is refused, `true` or not", () => {
    const wildcard = [...allow("*"), ...withCredentials("true")];
    expect(rules(wildcard, { credentialed: true })).toEqual(["allow-origin-wildcard-with-credentials"]);
  });

  test.each(["True", "TRUE", '"true"', "true, true", "1", ""])("`%s` is not `true`", (value) => {
    expect(rules([...allow(PAGE), ...withCredentials(value)], { credentialed: true })).toEqual(["allow-credentials"]);
  });

  test("both rules are named when both are broken", () => {
    expect(rules([], { credentialed: true })).toEqual(["allow-origin-missing", "allow-credentials"]);
  });
});

test("an opaque origin passes with `null` and with `*`", () => {
  expect(rules(allow("null"), { origin: "null" })).toEqual([]);
  expect(rules(allow("*"), { origin: "null" })).toEqual([]);
  expect(rules(allow(PAGE), { origin: "null" })).toEqual(["allow-origin-mismatch"]);
});

test("a broken rule says what was found and what would have passed", () => {
  expect(corsCheck(allow("https://other.example"), PAGE, false, STANDARD)).toEqual([
    {
      rule: "allow-origin-mismatch",
      header: "Access-Control-Allow-Origin",
      value: "https://other.example",
      wanted: PAGE,
    },
  ]);
});
