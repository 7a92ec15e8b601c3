import { describe, expect, test } from "vitest";

import { readPageReport, readRequest } from "./protocol";

describe("a message to the background", () => {
  test("is taken when it is one of ours", () => {
    expect(readRequest({ type: "ask", tab: 7, since: 12 })).toEqual({ type: "ask", tab: 7, since: 12 });
  });

  test.each([
    null,
    "clear",
    [],
    {},
    { type: "unknown", tab: 7 },
    { type: "clear" },
    { type: "clear", tab: "7" },
    { type: "ask", tab: 7, since: null },
    { type: "lines", tab: 7, url: "https://api.example/", method: "GET", preflight: false, lines: [["a"]] },
    JSON.parse('{"__proto__": {"type": "clear", "tab": 7}}'),
  ])("is dropped when it is %j", (message: unknown) => {
    expect(readRequest(message)).toBeNull();
  });

  test("carries nothing besides what its kind says", () => {
    expect(readRequest({ type: "clear", tab: 7, run: "alert(1)" })).toEqual({ type: "clear", tab: 7 });
  });
});

describe("a report of the script in a page", () => {
  const refusal = {
    by: "csp",
    url: "https://api.example/",
    at: 1,
    type: "xmlhttprequest",
    origin: "https://app.example",
    directive: "connect-src",
    source: null,
  };
  const report = { type: "page", id: "k3v9:1", timings: [], refusals: [refusal] };

  test("is taken as the script writes it", () => {
    expect(readPageReport(report)).toEqual(report);
  });

  test.each([
    ["a name that would fill the store, where it is kept", { ...report, id: "x".repeat(1000) }],
    ["a directive that is never told", { ...report, refusals: [{ ...refusal, directive: "x".repeat(1000) }] }],
  ])("is dropped with %s", (_, message) => {
    expect(readPageReport(message)).toBeNull();
  });
});
