import { describe, expect, test } from "vitest";

import type { Exchange, HeaderList } from "../engine/fetch/exchange";
import { type OriginLines, takeLines } from "./header-lines";
import { emptyState } from "./state";

const URL = "https://api.example/a";

describe("the Allow-Origin lines that DevTools tells", () => {
  test("take the place of the joined line, where it stood", () => {
    const [changed] = take(exchange([["Vary", "Origin"], allow("https://a.example, *"), ["X", "1"]]), [
      "https://a.example",
      "*",
    ]);
    expect(changed?.hops[0].response?.headers).toEqual([
      ["Vary", "Origin"],
      allow("https://a.example"),
      allow("*"),
      ["X", "1"],
    ]);
  });

  test("bring back an empty line, which was left out", () => {
    const [changed] = take(exchange([allow("*")]), ["*", ""]);
    expect(changed?.hops[0].response?.headers).toEqual([allow("*"), allow("")]);
  });

  test("open an outcome that was told by the joined line", () => {
    expect(take({ ...exchange([allow("*")]), outcome: "delivered" }, ["*", ""])[0]?.outcome).toBe("unknown");
    expect(take({ ...exchange([allow("*")]), outcome: "blocked" }, ["*", ""])[0]?.outcome).toBe("blocked");
  });

  test("keep their own spelling, and an outcome that Firefox's count leaves as it is", () => {
    const small = ["access-control-allow-origin", ""] as const;
    const [changed] = takeLines(emptyState(), [{ ...exchange([allow("*")]), outcome: "delivered" }], {
      ...told,
      lines: [allow("*"), small],
    });
    expect(changed?.exchange.hops[0].response?.headers).toEqual([allow("*"), small]);
    expect(changed?.exchange.outcome).toBe("delivered");
  });

  test("change nothing where the line is another, or where they are apart already", () => {
    expect(take(exchange([allow("https://b.example")]), ["*", "*"])).toEqual([]);
    expect(take(exchange([allow("*"), allow("*")]), ["*", "*"])).toEqual([]);
  });

  test("belong to the preflight when they are of one", () => {
    const one = exchange([allow("*, *")]);
    const response = { status: 204, headers: [allow("*, *")], fromCache: false };
    const preflight = { requestHeaders: [], response, error: null };
    const [changed] = take({ ...one, hops: [{ ...one.hops[0], preflight }] }, ["*", "*"], true);
    expect(changed?.hops[0].preflight?.response?.headers).toEqual([allow("*"), allow("*")]);
    expect(changed?.hops[0].response?.headers).toEqual([allow("*, *")]);
  });
});

const allow = (value: string) => ["Access-Control-Allow-Origin", value] as const;

const told: OriginLines = {
  kind: "lines",
  tab: 1,
  at: 0,
  url: `${URL}#part`,
  method: "GET",
  preflight: false,
  lines: [],
};

function take(one: Exchange, values: readonly string[], preflight = false): Exchange[] {
  const lines: OriginLines = {
    ...told,
    method: preflight ? "OPTIONS" : "GET",
    preflight,
    lines: values.map((value) => allow(value)),
  };
  return takeLines(emptyState(), [one], lines).map(({ exchange }) => exchange);
}

function exchange(headers: HeaderList): Exchange {
  return {
    id: "e1",
    browser: "firefox",
    origin: "https://app.example",
    type: "xmlhttprequest",
    mode: "cors",
    credentials: null,
    hops: [
      {
        url: URL,
        method: "GET",
        requestHeaders: [],
        preflight: null,
        response: { status: 200, headers, fromCache: false },
      },
    ],
    outcome: "unknown",
    error: null,
    startedAt: 0,
    endedAt: 1,
  };
}
