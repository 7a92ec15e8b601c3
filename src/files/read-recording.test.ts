import { readFileSync } from "node:fs";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { DEMO_CASES } from "../../demo/cases";
import { diagnoseAndFix } from "../engine/remedy/full-diagnosis";
import { writeHar } from "../har/har-out";
import { API, PAGE } from "../engine/testing";
import { type Recording, readRecording, readRecordingText } from "./read-recording";

const bytes = (data: Uint8Array): Uint8Array<ArrayBuffer> => Uint8Array.from(data);
const lines = (...records: readonly unknown[]): string => records.map((one) => JSON.stringify(one)).join("\n");
const zipped = (files: Readonly<Record<string, string>>) =>
  readRecording(bytes(zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))));

function good(read: Recording | { readonly error: string }): Recording {
  if ("error" in read) throw new Error(read.error);
  return read;
}

const told = ({ exchanges }: Recording) =>
  exchanges.map((exchange) => {
    const { verdict, cause, request } = diagnoseAndFix(exchange, exchanges);
    return `${request.method} ${new URL(request.url).pathname}: ${verdict}${cause === null ? "" : ` ${cause}`}`;
  });

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

/** As Playwright 1.65 writes them. */
const context = (browserName: string) => ({ version: 10, type: "context-options", browserName });
const snapshot = (path: string, response: object, more: object = {}) => ({
  type: "resource-snapshot",
  snapshot: {
    pageref: "page@1",
    startedDateTime: "2026-11-29T21:05:22.688Z",
    time: 1,
    request: { method: "GET", url: `${API}${path}`, headers: [{ name: "Referer", value: `${PAGE}/` }] },
    response: { redirectURL: "", ...response },
    _resourceType: "fetch",
    ...more,
  },
});
const BLOCKED = snapshot("/a", { status: -1, headers: [], _failureText: "net::ERR_FAILED" });
const READ = snapshot("/b", { status: 200, headers: [{ name: "Access-Control-Allow-Origin", value: "*" }] });

describe("a Playwright trace", () => {
  test("says what was blocked and what was read, and names no cause that it doesn't hold", async () => {
    const read = good(
      await zipped({
        "trace.trace": lines(context("chromium"), { type: "before", callId: "1" }),
        "trace.network": lines(BLOCKED, READ),
        "resources/a.json": "{}",
      }),
    );
    expect(read.kind?.id).toBe("playwright-trace");
    expect(told(read)).toEqual(["GET /a: blocked", "GET /b: allowed"]);
  });

  test("of a test runner has each browser's own requests, and not those of the test itself", async () => {
    const read = good(
      await zipped({
        "test.trace": lines(context("")),
        "0-trace.network": lines(BLOCKED),
        "0-trace.trace": lines(context("chromium")),
        "1-trace.network": lines(BLOCKED, snapshot("/api", { status: 200 }, { _apiRequest: true })),
        "1-trace.trace": lines(context("firefox")),
      }),
    );
    expect(read.exchanges.map(({ id, browser }) => [id, browser])).toEqual([
      ["e1", "chromium"],
      ["e2", "firefox"],
    ]);
  });

  test("has the reason of what was blocked where the page's console names it", async () => {
    const refused = (path: string, reason: string, subject = "fetch") => ({
      type: "console",
      messageType: "error",
      text: `Access to ${subject} at '${API}${path}' from origin '${PAGE}' has been blocked by CORS policy: ${reason}`,
    });
    const preflight = "Response to preflight request doesn't pass access control check: ";
    const missing = "No 'Access-Control-Allow-Origin' header is present on the requested resource.";
    const slash = `The 'Access-Control-Allow-Origin' header has a value '${PAGE}/' that is not equal to the supplied origin.`;
    const wildcard =
      "The value of the 'Access-Control-Allow-Origin' header in the response must not be the wildcard '*' when the request's credentials mode is 'include'.";
    const blocked = (path: string, method = "GET") => {
      const one = snapshot(path, { status: -1, headers: [], _failureText: "net::ERR_FAILED" });
      return { ...one, snapshot: { ...one.snapshot, request: { ...one.snapshot.request, method } } };
    };
    const read = good(
      await zipped({
        "trace.trace": lines(
          context("chromium"),
          refused("/slash", slash),
          refused("/preflight", preflight + missing),
          refused("/method", "Method PATCH is not allowed by Access-Control-Allow-Methods in preflight response."),
          refused("/cookies", wildcard, "XMLHttpRequest"),
          refused("/of-another-page", missing),
          { type: "console", messageType: "error", text: 5 },
        ),
        "trace.network": lines(
          blocked("/slash"),
          blocked("/preflight", "PUT"),
          blocked("/method", "PATCH"),
          blocked("/cookies"),
          blocked("/slash"),
        ),
      }),
    );
    const found = read.exchanges.map((one) => {
      const { verdict, cause, certainty, violations, request } = diagnoseAndFix(one);
      expect({ verdict, certainty }).toEqual({ verdict: "blocked", certainty: "observed" });
      return [cause, violations.map(({ rule, step }) => `${step} ${rule}`).join(), one.error, request.credentials];
    });
    expect(found).toEqual([
      ["origin-trailing-slash", "response allow-origin-mismatch", "AllowOriginMismatch", null],
      // Whether an error page came or no headers were sent, its status would tell. More rules may be broken, and nobody saw it.
      [null, "preflight allow-origin-missing", "PreflightMissingAllowOriginHeader", null],
      [null, "", "MethodDisallowedByPreflightResponse", null],
      [
        "wildcard-with-credentials",
        "response allow-origin-wildcard-with-credentials",
        "WildcardOriginNotAllowed",
        "include",
      ],
      // One message stands for one request.
      [null, "", "net::ERR_FAILED", null],
    ]);
    expect(read.exchanges.map((one) => diagnoseAndFix(one).why)[2]).toContain("doesn't allow the method `PATCH`");
  });

  test("of which only trace.network is there leaves the verdict open: it doesn't say which browser it was", () => {
    expect(told(good(readRecordingText(lines(BLOCKED, READ))))).toEqual(["GET /a: unknown", "GET /b: unknown"]);
  });

  test("names a snapshot that can't be read", () => {
    const read = good(readRecordingText(lines(context("chromium"), READ, { type: "resource-snapshot", snapshot: {} })));
    expect(read.leftOut).toEqual(["log.entries[1].request is missing"]);
  });
});

/** As Chromium 156 writes them. */
const traced = (name: string, ts: number, data: object) => ({
  name,
  cat: "devtools.timeline",
  ph: "I",
  ts,
  args: { data },
});
const sentAt = (ts: number, requestId: string, path: string, fetchType = "fetch") =>
  traced("ResourceSendRequest", ts, {
    requestId,
    frame: "F",
    url: `${API}${path}`,
    requestMethod: "GET",
    resourceType: fetchType === "fetch" ? "Other" : "Image",
    initiator: { fetchType, type: "script" },
  });
const received = (ts: number, requestId: string, headers?: object[]) =>
  traced("ResourceReceiveResponse", ts, { requestId, statusCode: 200, fromCache: false, headers, responseTime: 9000 });
const finished = (ts: number, requestId: string, didFail: boolean) =>
  traced("ResourceFinish", ts, { requestId, didFail });
const committed = traced("CommitLoad", 1000, { frame: "F", url: `${PAGE}/`, isMainFrame: true });

describe("a Chrome performance trace", () => {
  const read = (...events: readonly object[]) =>
    good(readRecordingText(JSON.stringify({ traceEvents: events, metadata: {} })));
  const allowed = [{ name: "Access-Control-Allow-Origin", value: "*" }];

  test("says what was read, whatever the order of its events, and leaves open why a request failed", () => {
    const recording = read(
      finished(4000, "1", false),
      received(3000, "1", allowed),
      sentAt(2000, "1", "/read"),
      sentAt(2001, "2", "/failed"),
      finished(4001, "2", true),
      committed,
    );
    expect(recording).toMatchObject({ kind: { id: "performance-trace" }, pages: [PAGE] });
    expect(told(recording)).toEqual(["GET /read: allowed", "GET /failed: unknown"]);
    expect(recording.exchanges[0]).toMatchObject({ startedAt: 8999, endedAt: 9001 });
  });

  test("blocks no image that was shown without any CORS header, and no response whose headers it doesn't list", () => {
    const recording = read(
      committed,
      sentAt(2000, "1", "/image", "img"),
      received(3000, "1", []),
      finished(4000, "1", false),
      sentAt(2001, "2", "/older-chrome"),
      received(3001, "2"),
      finished(4001, "2", false),
    );
    expect(recording.exchanges.map((one) => diagnoseAndFix(one).verdict)).not.toContain("blocked");
  });

  test("keeps the hops of a redirect together", () => {
    const recording = read(
      committed,
      sentAt(2000, "1", "/from"),
      sentAt(2500, "1", "/to"),
      received(3000, "1", allowed),
      finished(4000, "1", false),
    );
    expect(recording.exchanges.map(({ hops }) => hops.map(({ url }) => url))).toEqual([[`${API}/from`, `${API}/to`]]);
  });

  test("lists nothing of a frame whose address it doesn't hold", () => {
    expect(read(sentAt(2000, "1", "/a"), finished(3000, "1", true)).exchanges).toEqual([]);
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
