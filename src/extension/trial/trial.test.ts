import { describe, expect, test } from "vitest";
import { exchangesOf } from "../../engine/diagnose/testing";
import type { Exchange } from "../../engine/fetch/exchange";
import { diagnoseAndFix } from "../../engine/remedy/full-diagnosis";
import { type TrialRule, isTried, planTrial } from "./trial";

function said(text: string): Exchange {
  const [exchange] = exchangesOf(text);
  if (!exchange) throw new Error("no exchange");
  return exchange;
}

function planOf(text: string) {
  const exchange = said(text);
  return planTrial(exchange, diagnoseAndFix(exchange, [exchange]).fix);
}

const rulesOf = (text: string): readonly TrialRule[] => planOf(text).rules ?? [];

describe("a fix is tried by rules", () => {
  test("on that very URL, asked by the page's origin with that method", () => {
    const rules = rulesOf("GET https://api.example/a?page=2#top -> 200 => blocked omit");
    expect(rules).toMatchObject([
      { url: "https://api.example/a?page=2", initiator: "https://app.example", method: "get" },
    ]);
  });

  test("with the very headers of the fix, and so that no cache keeps the response", () => {
    const [rule] = rulesOf("GET https://api.example/a -> 200 => blocked omit");
    expect(rule?.set).toEqual({
      "Access-Control-Allow-Origin": "https://app.example",
      Vary: "Origin",
      "Cache-Control": "no-store",
    });
  });

  test("on the preflight response and on the response itself, each by its method", () => {
    const rules = rulesOf("PUT https://api.example/a preflight 204 => blocked omit");
    const named = (method: string, header: string) =>
      rules.some((rule) => rule.method === method && header in rule.set);
    expect(named("options", "Access-Control-Allow-Methods")).toBe(true);
    expect(named("put", "Access-Control-Allow-Origin")).toBe(true);
    expect(named("put", "Access-Control-Allow-Methods")).toBe(false);
  });

  test("for that page alone, also where the server allows everybody", () => {
    const rules = rulesOf(
      `PUT https://api.example/a preflight 204 | Access-Control-Allow-Origin: * | Access-Control-Allow-Methods: GET
         => blocked omit firefox`,
    );
    const allowed = rules.map(({ set }) => set["Access-Control-Allow-Origin"]).filter((value) => value !== undefined);
    expect(allowed).toEqual(["https://app.example"]);
  });

  test("for a method of the page's own that rules have no word for, too", () => {
    const rules = rulesOf("PURGE https://api.example/a preflight 204 => blocked omit");
    expect(new Set(rules.map(({ method }) => method))).toEqual(new Set(["options", null]));
  });
});

describe("a fix that can't be tried says why", () => {
  test.each([
    ["`*` in the path", "https://api.example/*"],
    ["`|` in the query", "https://api.example/a?b=c|d"],
    ["`^` in the query", "https://api.example/a?b=^"],
    ["a user name", "https://*@api.example/a"],
  ])("where a rule would be about more than that URL: %s", (_, url) => {
    expect(planOf(`GET ${url} -> 200 => blocked omit`)).toEqual({ rules: null, hindrance: "pattern" });
  });

  test("where the page has no origin", () => {
    expect(planOf("GET https://api.example/a from null -> 200 => blocked omit").hindrance).toBe("opaque");
  });

  test("where redirects have taken the page's origin away", () => {
    const redirected = `GET https://api.example/a -> 302 | Access-Control-Allow-Origin: * | Location: https://cdn.example/b
      then GET https://cdn.example/b -> 200 => blocked omit`;
    expect(planOf(redirected).hindrance).toBe("opaque");
  });

  test.each([
    ["no-response", "GET https://api.example/a => failed net::ERR_CONNECTION_REFUSED"],
    ["status", "PUT https://api.example/a preflight 401 => blocked omit"],
    ["status", "PUT https://api.example/a preflight 301 | Location: https://api.example/b => blocked omit"],
    ["redirect", "GET https://api.example/a -> 302 | Location: https://cdn.example/b => blocked omit"],
    [
      "repeated",
      `GET https://api.example/a -> 200 | Access-Control-Allow-Origin: https://app.example
         | Access-Control-Allow-Origin: * => blocked omit firefox`,
    ],
  ])("%s", (hindrance, text) => {
    expect(planOf(text)).toEqual({ rules: null, hindrance });
  });

  test("no-headers, where none would help", () => {
    expect(planTrial(said("GET https://api.example/a -> 200 => blocked"), null).hindrance).toBe("no-headers");
  });
});

test("a header that comes twice is no hindrance in Chromium, nor in Firefox where its name is all in lower case", () => {
  const twice = (name: string, browser: string) =>
    planOf(`GET https://api.example/a -> 200 | ${name}: https://app.example | ${name}: * => blocked omit ${browser}`);
  expect(twice("Access-Control-Allow-Origin", "chromium").hindrance).toBeNull();
  expect(twice("access-control-allow-origin", "firefox").hindrance).toBeNull();
});

test("a response is known to be changed by its URL and its method", () => {
  const rules = rulesOf("GET https://api.example/a -> 200 => blocked omit");
  const isNamed = (text: string) => isTried(said(text), rules);
  expect(isNamed("GET https://api.example/a#again -> 200 => delivered")).toBe(true);
  expect(isNamed("GET https://api.example/a/b -> 200 => delivered")).toBe(false);
  expect(isNamed("POST https://api.example/a -> 200 => delivered")).toBe(false);
});
