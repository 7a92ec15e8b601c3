import { describe, expect, test } from "vitest";
import { diagnoseAndFix } from "../engine/remedy/full-diagnosis";
import type { ProtocolEvent } from "./protocol-event";
import { ProtocolLog, readProtocolEvents } from "./protocol-log";

const PAGE = "https://app.example";
const SOCKET = "wss://api.example/live";

const told = (step: string, params: object): ProtocolEvent => ({
  method: `Network.webSocket${step}`,
  params: { requestId: "1", timestamp: 11, ...params },
});
const navigated: ProtocolEvent = { method: "Page.frameNavigated", params: { frame: { url: `${PAGE}/` } } };
const created = told("Created", { url: SOCKET });
const asked = told("WillSendHandshakeRequest", {
  timestamp: 10,
  wallTime: 1000,
  request: { headers: { Origin: PAGE, "Sec-WebSocket-Key": "a" } },
});
const failed = (errorMessage: string) => told("FrameError", { errorMessage });
const closed = told("Closed", { timestamp: 20 });

const verdictOf = (...events: readonly ProtocolEvent[]) =>
  readProtocolEvents(events).map((one) => {
    const { verdict, cause, certainty } = diagnoseAndFix(one);
    return { verdict, cause, certainty, status: one.hops[0].response?.status ?? null, error: one.error };
  });

/** As Chromium 156 words them. */
describe("a WebSocket of the protocol", () => {
  test("that opened is delivered, whatever happens later", () => {
    const answered = told("HandshakeResponseReceived", { response: { status: 101, headers: {} } });
    const later = failed("A server must not mask any frames that it sends to the client.");
    const [exchange] = readProtocolEvents([created, asked, answered, later, closed]);
    expect(exchange).toMatchObject({ outcome: "delivered", error: null, startedAt: 1_000_000, endedAt: 1_001_000 });
  });

  test.each([
    ["Error during WebSocket handshake: Unexpected response code: 403", "websocket-refused", 403],
    ["Error during WebSocket handshake: Unexpected response code: 302", "websocket-refused", 302],
    ["HTTP Authentication failed; no valid credentials available", "websocket-refused", 401],
    ["Error in connection establishment: net::ERR_CONNECTION_REFUSED", "server-unreachable", null],
    ["Error in connection establishment: net::ERR_CERT_AUTHORITY_INVALID", "bad-certificate", null],
    ["Connection closed before receiving a handshake response", "server-unreachable", null],
    ["WebSocket is closed before the connection is established.", "aborted", null],
    ["A sentence of a later Chromium", "websocket-failed", null],
  ])("that failed with “%s” has the cause %s, as observed", (message, cause, status) => {
    const [found] = verdictOf(created, asked, failed(message), closed);
    expect(found).toMatchObject({ verdict: "failed", cause, certainty: "observed", status });
  });

  test("that never got as far as the handshake belongs to the page", () => {
    const message = "Error in connection establishment: net::ERR_NAME_NOT_RESOLVED";
    const [exchange] = readProtocolEvents([navigated, created, failed(message)]);
    expect(exchange).toMatchObject({ origin: PAGE, hops: [{ requestHeaders: null }], outcome: "failed" });
    expect(readProtocolEvents([created, failed(message)])).toEqual([]);
  });

  test("is on its way until its handshake ends", () => {
    const log = new ProtocolLog();
    for (const event of [created, asked]) log.add(event);
    expect(log.exchanges()).toMatchObject([{ outcome: "pending", endedAt: null }]);
    log.add(closed);
    expect(log.exchanges()).toMatchObject([{ outcome: "failed", error: "net::ERR_ABORTED" }]);
  });

  test("that the page's policy kept back is listed with it", () => {
    const contentSecurityPolicyIssueDetails = { blockedURL: SOCKET, violatedDirective: "connect-src" };
    const issue: ProtocolEvent = {
      method: "Audits.issueAdded",
      params: { issue: { details: { contentSecurityPolicyIssueDetails } } },
    };
    expect(verdictOf(navigated, issue)).toMatchObject([{ verdict: "failed", cause: "csp-connect-src" }]);
    expect(readProtocolEvents([navigated, issue])).toMatchObject([{ mode: "websocket", type: "other" }]);
  });

  test("goes, and is counted, where there are more than are remembered", () => {
    const log = new ProtocolLog(1);
    for (const requestId of ["1", "2"]) log.add(told("Created", { requestId, url: SOCKET }));
    expect(log.dropped).toBe(1);
  });
});
