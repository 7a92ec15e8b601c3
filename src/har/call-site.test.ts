import { describe, expect, test } from "vitest";
import { exchangesOf } from "../engine/diagnose/testing";
import type { Exchange } from "../engine/fetch/exchange";
import { type Initiated, callSiteOf } from "./call-site";

function asked(at: number): Exchange {
  const [exchange] = exchangesOf("PUT https://api.example/a preflight 204 => blocked omit");
  if (!exchange) throw new Error("no exchange");
  return { ...exchange, startedAt: at };
}

const frame = (functionName: string, lineNumber: number, url = "https://app.example/main.js") => ({
  functionName,
  url,
  lineNumber,
  columnNumber: 9,
});

const request = (startedAt: number, initiator: unknown, patch: Partial<Initiated> = {}): Initiated => ({
  method: "PUT",
  url: "https://api.example/a",
  startedAt,
  initiator,
  ...patch,
});

const stack = (...callFrames: readonly unknown[]) => ({ type: "script", stack: { callFrames } });

describe("where the page asked", () => {
  test("is the place that called, and what had called that, counted from 1 as an editor does", () => {
    const initiator = {
      type: "script",
      stack: { callFrames: [frame("save", 3)], parent: { callFrames: [frame("", 11)] } },
    };
    expect(callSiteOf(asked(0), [request(0, initiator)])).toEqual([
      { url: "https://app.example/main.js", line: 4, column: 10, inFunction: "save" },
      { url: "https://app.example/main.js", line: 12, column: 10, inFunction: null },
    ]);
  });

  test("is the markup for what the page's markup asks for", () => {
    const initiator = { type: "parser", url: "https://app.example/", lineNumber: 2 };
    expect(callSiteOf(asked(0), [request(0, initiator)])).toEqual([
      { url: "https://app.example/", line: 3, column: null, inFunction: null },
    ]);
  });

  test("is that of the request nearest in time, not of its preflight nor of another address", () => {
    const requests = [
      request(0, stack(frame("early", 0))),
      request(990, stack(frame("late", 0))),
      request(1000, { type: "preflight" }, { method: "OPTIONS" }),
      request(1000, stack(frame("other", 0)), { url: "https://api.example/b" }),
    ];
    expect(callSiteOf(asked(1000), requests).map(({ inFunction }) => inFunction)).toEqual(["late"]);
  });

  test("is not told where nothing tells: another time, no trace, or nothing but an extension's code", () => {
    expect(callSiteOf(asked(60_000), [request(0, stack(frame("save", 3)))])).toEqual([]);
    expect(callSiteOf(asked(0), [request(0, { type: "other" })])).toEqual([]);
    expect(callSiteOf(asked(0), [request(0, undefined)])).toEqual([]);
    expect(callSiteOf(asked(0), [request(0, stack(frame("x", 0, "chrome-extension://abc/x.js"), {}))])).toEqual([]);
  });
});
