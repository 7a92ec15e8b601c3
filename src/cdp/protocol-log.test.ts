import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { DEMO_CASES } from "../../demo/cases";
import { diagnoseAndFix } from "../engine/remedy/full-diagnosis";
import type { ProtocolEvent } from "./protocol-event";
import { ProtocolLog, readProtocolEvents } from "./protocol-log";

/** Recorded from Chromium 156 on the demo's page; what nothing reads is left out. */
const RECORDED = readFileSync("test/support/fixtures/cdp-events.jsonl", "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as ProtocolEvent);

const caseOf = (url: string): string => new URL(url).pathname.split("/")[1] ?? "";
const recorded = new Map(readProtocolEvents(RECORDED).map((exchange) => [caseOf(exchange.hops[0].url), exchange]));

function recordedExchange(id: string) {
  const exchange = recorded.get(id);
  if (!exchange) throw new Error(`nothing of ${id} was read`);
  return exchange;
}

const PAGE = "https://app.example";
const API = "https://api.example/items";

const sent = (requestId: string, url = API, more: object = {}): ProtocolEvent => ({
  method: "Network.requestWillBeSent",
  params: {
    requestId,
    documentURL: `${PAGE}/`,
    request: { url, method: "GET", headers: {} },
    timestamp: 1,
    wallTime: 1000,
    initiator: { type: "script" },
    type: "Fetch",
    ...more,
  },
});
const told = (method: string, params: object): ProtocolEvent => ({ method: `Network.${method}`, params });
const headersSent = (requestId: string, more: object = {}): ProtocolEvent =>
  told("requestWillBeSentExtraInfo", {
    requestId,
    headers: { Origin: PAGE, "Sec-Fetch-Mode": "cors" },
    associatedCookies: [],
    ...more,
  });
const headersSeen = (requestId: string, headers: object = {}, statusCode = 200): ProtocolEvent =>
  told("responseReceivedExtraInfo", { requestId, statusCode, headers });
const response = { status: 200, headers: {}, fromDiskCache: false, fromServiceWorker: false };

describe("what Chromium's protocol tells of the demo", () => {
  it.each([...recorded.keys()])("gives %s the verdict and the cause it is made for, as observed", (id) => {
    const expected = DEMO_CASES.find((one) => one.id === id);
    const { verdict, cause, certainty } = diagnoseAndFix(recordedExchange(id));
    expect({ verdict, cause, certainty }).toEqual({
      verdict: expected?.verdict,
      cause: expected?.cause,
      certainty: "observed",
    });
  });

  it.each([...recorded].filter(([, { outcome }]) => outcome === "blocked"))(
    "names for %s the error that the browser names",
    (_id, exchange) => {
      expect(diagnoseAndFix(exchange).violations[0]?.chromium).toBe(exchange.error);
    },
  );

  it("reads every case whatever the order of its events", () => {
    const shape = (events: readonly ProtocolEvent[]) =>
      readProtocolEvents(events).map(({ id: _id, ...exchange }) => exchange);
    const isApart = ({ method }: ProtocolEvent): boolean => method.endsWith("ExtraInfo");
    const apart = RECORDED.filter(isApart);
    const rest = RECORDED.filter((event) => !isApart(event));
    expect(shape([...apart, ...rest])).toEqual(shape(RECORDED));
    expect(shape([...rest, ...apart])).toEqual(shape(RECORDED));
  });

  it("keeps repeated header lines apart", () => {
    const [{ response: seen }] = recordedExchange("duplicate-origin-header").hops;
    expect(seen?.headers.filter(([name]) => name === "Access-Control-Allow-Origin")).toHaveLength(2);
  });

  it("has the request by which a preflight was sent, and both responses", () => {
    const [hop] = recordedExchange("custom-put").hops;
    expect(hop).toMatchObject({ method: "PUT", preflight: { response: { status: 200 } }, response: { status: 200 } });
    expect(hop.preflight?.requestHeaders).toContainEqual(["Access-Control-Request-Method", "PUT"]);
  });

  it("follows a redirect, and knows the headers of each hop", () => {
    const { hops } = recordedExchange("redirect-origin-null");
    expect(hops.map(({ response: seen }) => seen?.status)).toEqual([302, 200]);
    expect(hops[1]?.requestHeaders).toContainEqual(["Origin", "null"]);
  });

  it("knows that cookies were sent", () => {
    expect(recordedExchange("cookie-read").credentials).toBe("include");
    expect(recordedExchange("custom-put").credentials).toBeNull();
  });
});

describe("ProtocolLog", () => {
  it("knows credentials that the browser looked up and then left out", () => {
    const [exchange] = readProtocolEvents([
      sent("1"),
      headersSent("1", { associatedCookies: [{ blockedReasons: ["SameSiteLax"], cookie: { name: "a" } }] }),
    ]);
    expect(exchange?.credentials).toBe("include");
  });

  it("calls a request pending until its response is let through", () => {
    const log = new ProtocolLog();
    for (const event of [sent("1"), headersSent("1"), headersSeen("1")]) log.add(event);
    expect(log.exchanges()).toMatchObject([{ outcome: "pending", endedAt: null }]);
    log.add(told("responseReceived", { requestId: "1", response, hasExtraInfo: true }));
    expect(log.exchanges()).toMatchObject([{ outcome: "delivered" }]);
  });

  it("gives the same object while nothing changes", () => {
    const log = new ProtocolLog();
    log.add(sent("1"));
    const [before] = log.exchanges();
    log.add(sent("2"));
    expect(log.exchanges()[0]).toBe(before);
  });

  it("leaves out what stays at home, pages and pictures from memory", () => {
    expect(
      readProtocolEvents([
        sent("1", `${PAGE}/own`),
        sent("2", API, { type: "Document" }),
        sent("3", API, { type: "Image" }),
        told("requestServedFromCache", { requestId: "3" }),
      ]),
    ).toEqual([]);
  });

  it("says which responses a tool gave in the server's place", () => {
    const log = new ProtocolLog();
    log.add(sent("1"));
    log.add(told("responseReceived", { requestId: "1", response, hasExtraInfo: false }));
    log.add(sent("2"));
    log.add(told("responseReceived", { requestId: "2", response, hasExtraInfo: true }));
    log.add(sent("3"));
    log.add(sent("p", API, { type: "Other", initiator: { type: "preflight", requestId: "3" } }));
    log.add(told("responseReceived", { requestId: "p", response, hasExtraInfo: false }));
    expect([...log.fulfilledByTool()]).toEqual(["1", "3"]);
  });

  it("stops before the place that a policy forbids a redirect to", () => {
    const breach = {
      blockedURL: API,
      violatedDirective: "connect-src",
      isReportOnly: false,
      sourceCodeLocation: { url: `${PAGE}/app.js`, lineNumber: 6 },
    };
    const exchanges = readProtocolEvents([
      sent("1"),
      headersSent("1"),
      headersSeen("1", { Location: "https://other.example/" }, 302),
      { method: "Audits.issueAdded", params: { issue: { details: { contentSecurityPolicyIssueDetails: breach } } } },
      sent("1", "https://other.example/", {
        redirectResponse: { ...response, status: 302 },
        redirectHasExtraInfo: true,
      }),
      told("loadingFailed", { requestId: "1", timestamp: 2, errorText: "", blockedReason: "csp" }),
      told("loadingFailed", { requestId: "1", timestamp: 2, errorText: "net::ERR_ABORTED" }),
    ]);
    expect(exchanges).toMatchObject([
      {
        hops: [{ url: API, response: { status: 302 } }],
        outcome: "failed",
        interception: { by: "csp", directive: "connect-src", source: `${PAGE}/app.js:7` },
      },
    ]);
  });

  it("knows a request that its own mode ruled out", () => {
    const details = {
      corsErrorStatus: { corsError: "DisallowedByMode", failedParameter: "" },
      isWarning: false,
      request: { url: API },
      initiatorOrigin: PAGE,
    };
    const [exchange] = readProtocolEvents([
      { method: "Audits.issueAdded", params: { issue: { details: { corsIssueDetails: details } } } },
    ]);
    expect(exchange && diagnoseAndFix(exchange)).toMatchObject({ verdict: "failed", cause: "same-origin-mode" });
  });

  it("passes over what is no event of requests, or of no shape that it knows", () => {
    const odd: unknown[] = [null, 1, "x", [], {}, { requestId: 1 }, { requestId: "1", request: { url: 5 } }];
    const methods = [
      "Network.requestWillBeSent",
      "Network.loadingFailed",
      "Audits.issueAdded",
      "constructor",
      "Page.x",
    ];
    expect(readProtocolEvents(methods.flatMap((method) => odd.map((params) => ({ method, params }))))).toEqual([]);
  });
});
