import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { diagnoseAndFix } from "../engine/remedy/full-diagnosis";
import { API, PAGE } from "../engine/testing";
import { type Recording, readRecording, readRecordingText } from "./read-recording";
import { READ, committed, good, lines, snapshot, traced } from "./testing";

const bytes = (data: Uint8Array): Uint8Array<ArrayBuffer> => Uint8Array.from(data);
const zipped = (files: Readonly<Record<string, string>>) =>
  readRecording(bytes(zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))));

const told = ({ exchanges }: Recording) =>
  exchanges.map((exchange) => {
    const { verdict, cause, request } = diagnoseAndFix(exchange, exchanges);
    return `${request.method} ${new URL(request.url).pathname}: ${verdict}${cause === null ? "" : ` ${cause}`}`;
  });

/** As Playwright 1.65 writes them. */
const context = (browserName: string) => ({ version: 10, type: "context-options", browserName });
const BLOCKED = snapshot("/a", { status: -1, headers: [], _failureText: "net::ERR_FAILED" });

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
