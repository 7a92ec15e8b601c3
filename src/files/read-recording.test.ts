import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { DEMO_CASES } from "../../demo/cases";
import { diagnoseAndFix } from "../engine/remedy/full-diagnosis";
import { writeHar } from "../har/har-out";
import { API, PAGE } from "../engine/testing";
import { readRecordingText } from "./read-recording";
import { READ, committed, good, lines } from "./testing";

describe("a log of protocol events", () => {
  const text = readFileSync("test/support/fixtures/cdp-events.jsonl", "utf8");
  const events = text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { readonly method: string; readonly params: object });
  const asLines = good(readRecordingText(text));

  test("as JSON lines has every verdict and cause that the browser saw", () => {
    expect(asLines.kind?.id).toBe("protocol-log");
    for (const exchange of asLines.exchanges) {
      const id = new URL(exchange.hops[0].url).pathname.split("/")[1];
      const { verdict, cause } = DEMO_CASES.find((one) => one.id === id) ?? {};
      expect(diagnoseAndFix(exchange), id).toMatchObject({ verdict, cause });
    }
  });

  test.each([
    ["an array", JSON.stringify(events)],
    ["an indented array", JSON.stringify(events, null, 2)],
    [
      "ChromeDriver's performance log",
      JSON.stringify(
        events.map((message) => ({
          level: "INFO",
          message: JSON.stringify({ message, webview: "1" }),
          timestamp: 1,
        })),
      ),
    ],
    [
      "messages of a session that is not flat",
      lines(
        ...events.map((event) => ({
          method: "Target.receivedMessageFromTarget",
          params: { sessionId: "s", targetId: "t", message: JSON.stringify(event) },
        })),
      ),
    ],
  ])("as %s says the same", (_form, other) => {
    expect(good(readRecordingText(other)).exchanges).toEqual(asLines.exchanges);
  });

  test("leaves open what was on its way when the log ended", () => {
    const open = events.filter(({ method }) => !/responseReceived$|loading|issueAdded/.test(method));
    const verdicts = new Set(good(readRecordingText(lines(...open))).exchanges.map(({ outcome }) => outcome));
    expect([...verdicts]).toEqual(["unknown"]);
  });

  test("leaves open why a response was kept where the log doesn't name the error", () => {
    const cut = events.map(({ method, params }) => ({ method, params: { ...params, corsErrorStatus: undefined } }));
    const read = good(readRecordingText(lines(...cut)));
    const kept = read.exchanges.filter(({ error }) => error === "net::ERR_FAILED");
    expect(kept.filter(({ hops }) => hops.at(-1)?.response).map(({ outcome }) => outcome)).toContain("unknown");
    expect(read.exchanges.every(({ outcome }) => outcome !== "blocked")).toBe(true);
  });

  test("names a line that can't be read, and reads the others", () => {
    const read = good(readRecordingText(`${text.trim()}\n{"method": "Network.loa`));
    expect(read.leftOut).toEqual([`line ${events.length + 1} is not a JSON object`]);
    expect(read.exchanges).toEqual(asLines.exchanges);
  });

  test("that holds no document names no origin for a request", () => {
    const request = { url: `${API}/a`, method: "GET", headers: {} };
    const params = { requestId: "1", request, timestamp: 1, wallTime: 1, type: "Fetch" };
    expect(
      good(readRecordingText(JSON.stringify([{ method: "Network.requestWillBeSent", params }]))).exchanges,
    ).toEqual([]);
  });
});

describe("what is none of them", () => {
  test.each([
    ["not a HAR file: log is missing", '[{"a": 1}]'],
    ["not a HAR file: log is missing", '{"a": 1}'],
    ['not JSON: unexpected "{" where the end should be (line 2, column 1)', '{"a": 1}\n{"b": 2}'],
    ["empty file", "  "],
  ])("says %s", (error, text) => {
    expect(readRecordingText(text)).toEqual({ error });
  });

  test("is a HAR file where it has a log", () => {
    expect(readRecordingText('{"log": {"entries": []}}')).toEqual({
      exchanges: [],
      pages: [],
      leftOut: [],
      doubts: [],
      kind: null,
    });
  });
});

describe("hostile files", () => {
  const asked = (requestId: string, more: object = {}) => ({
    method: "Network.requestWillBeSent",
    params: {
      requestId,
      documentURL: `${PAGE}/`,
      request: { url: `${API}/a`, method: "GET", headers: {} },
      timestamp: 1,
      wallTime: 1,
      initiator: { type: "script" },
      type: "Fetch",
      ...more,
    },
  });
  const many = <T>(make: (index: number) => T): T[] => Array.from({ length: 500 }, (_, index) => make(index));

  test("give one request no more hops than any browser follows", () => {
    const events = many(() => asked("1", { redirectResponse: { status: 302, headers: {} } }));
    expect(good(readRecordingText(lines(...events))).exchanges.map(({ hops }) => hops.length)).toEqual([64]);
  });

  test("have every request of one URL stopped by one breach of a policy at most", () => {
    const contentSecurityPolicyIssueDetails = {
      blockedURL: `${API}/a`,
      violatedDirective: "connect-src",
      isReportOnly: false,
    };
    const breach = {
      method: "Audits.issueAdded",
      params: { issue: { details: { contentSecurityPolicyIssueDetails } } },
    };
    const blocked = (at: number) => ({
      method: "Network.loadingFailed",
      params: { requestId: `${at}`, timestamp: 2, blockedReason: "csp" },
    });
    const read = good(
      readRecordingText(lines(...many((at) => asked(`${at}`)), ...many(() => breach), breach, ...many(blocked))),
    );
    expect(read.exchanges.filter(({ interception }) => interception?.directive === "connect-src")).toHaveLength(501);
  });

  test("with times that no date can hold can be written as a HAR file all the same", () => {
    const read = good(readRecordingText(lines(asked("1", { wallTime: 1e300 }), asked("2", { timestamp: -1e300 }))));
    expect(read.exchanges).toHaveLength(2);
    expect(() => writeHar(read.exchanges, "1")).not.toThrow();
  });

  test("give messages for odd values, never a crash", () => {
    const odd: unknown[] = [null, 1, "x", [], {}, { data: null }, { message: "{" }, { frame: { url: 1 } }];
    for (const value of odd) {
      good(readRecordingText(lines(asked("1"), { method: "Network.loadingFailed", params: value })));
      good(readRecordingText(lines(committed, { name: "CommitLoad", ph: "I", cat: "", ts: 1, args: value })));
      good(readRecordingText(lines(READ, { type: "context-options", browserName: value }, { type: value })));
    }
  });
});
