import { describe, expect, test } from "vitest";
import type { Example } from "../diagnose/causes/cause";
import { docsOf } from "../diagnose/causes/docs";
import { exchangesOf } from "../diagnose/testing";
import { diagnoseAndFix } from "./full-diagnosis";

function told(...[text, ...earlier]: Example) {
  const all = exchangesOf(...earlier, text);
  const exchange = all.at(-1);
  if (!exchange) throw new Error("no exchange");
  return diagnoseAndFix(exchange, all);
}

test("what a server's headers block comes with the headers that deliver it", () => {
  expect(told("GET https://api.example/a -> 200 => blocked omit").fix?.changes).toEqual([
    {
      on: "response",
      hop: 0,
      set: expect.objectContaining({ "Access-Control-Allow-Origin": "https://app.example" }),
      remove: [],
    },
  ]);
});

describe("no headers are suggested", () => {
  test.each(["login-redirect", "header-on-wrong-side", "unblock-extension"] as const)(
    "for %s, where they would end nothing",
    (cause) => {
      expect(told(...docsOf(cause).example)).toMatchObject({ cause, verdict: "blocked", fix: null });
    },
  );

  test.each([
    ["failed", "GET https://api.example/a => failed net::ERR_TIMED_OUT"],
    ["was delivered", "GET https://api.example/a -> 200 => delivered"],
    [
      "is blocked against the rules",
      "GET https://api.example/a -> 200 | Access-Control-Allow-Origin: * => blocked omit",
    ],
  ])("for a request that %s", (_, text) => {
    expect(told(text).fix).toBeNull();
  });
});

test("of two branches each has a fix of its own", () => {
  const { alternatives } = told("PUT https://api.example/a preflight 204 | Access-Control-Allow-Origin: * => blocked");
  expect(alternatives.map(({ fix }) => fix?.changes[0]?.set["Access-Control-Allow-Credentials"])).toEqual([
    undefined,
    "true",
  ]);
});

describe("a fix after a redirect", () => {
  test("is not claimed when the redirect leads to no address", () => {
    const { fix } = told("GET https://api.example/ -> 302 | Location: http://a b/ => blocked omit");
    expect(fix).toBeNull();
  });

  test("allows the preflight that waits at the page's own origin, which is foreign by then", () => {
    const { fix } = told(
      "PUT https://api.example/ | X-A: 1 preflight 204 | Access-Control-Allow-Origin: * | Access-Control-Allow-Methods: PUT | Access-Control-Allow-Headers: x-a -> 307 | Location: https://app.example/ => blocked omit",
    );
    expect(fix?.changes.find(({ on, hop }) => on === "preflight" && hop === 1)).toMatchObject({
      status: 204,
      set: { "Access-Control-Allow-Methods": "PUT", "Access-Control-Allow-Headers": "x-a" },
    });
  });
});

test("what responses would also need for credentials is said only where their headers help", () => {
  const warned = (text: string): boolean => {
    const [exchange] = exchangesOf(text);
    if (!exchange) throw new Error("no exchange");
    return diagnoseAndFix(exchange).warnings.some(({ id }) => id === "credentials-unknown");
  };
  expect(warned("GET https://api.example/i -> 200 => blocked")).toBe(true);
  const login = "302 | Location: https://id.example/login then GET https://id.example/login -> 200";
  expect(warned(`GET https://api.example/i -> ${login} | Content-Type: text/html => blocked`)).toBe(false);
});
