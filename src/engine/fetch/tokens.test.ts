import { describe, expect, test } from "vitest";
import { isToken, parseTokenList } from "./tokens";

test("a token is letters, digits and fifteen signs", () => {
  expect(isToken("X-Tenant_1!#$%&'*+.^`|~")).toBe(true);
  for (const text of ["", "a b", "a,b", "a:b", "a/b", '"a"', "(a)", "ä", "a\u0000"]) expect(isToken(text)).toBe(false);
});

describe("a list of tokens", () => {
  test.each([
    ["is split at commas", "GET,PUT", ["GET", "PUT"]],
    ["may have spaces and tabs around its elements", " GET \t,\tPUT ", ["GET", "PUT"]],
    ["may have empty elements", ",GET,,PUT,", ["GET", "PUT"]],
    ["may be empty", "", []],
    ["keeps the case of its elements", "get, Put", ["get", "Put"]],
  ])("%s", (_, value, tokens) => {
    expect(parseTokenList(value)).toEqual({ valid: true, tokens });
  });

  test.each([
    ["a blank inside", "GET, PUT POST", "PUT POST", " "],
    ["quotes", '"GET"', '"GET"', '"'],
    ["another separator", "GET;PUT", "GET;PUT", ";"],
    ["a form feed, which is no blank", "GET,\fPUT", "\fPUT", "\f"],
  ])("is spoilt as a whole by %s", (_, value, element, character) => {
    expect(parseTokenList(value)).toEqual({ valid: false, element, character });
  });
});
