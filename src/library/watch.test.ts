import { UnsupportedOperation } from "puppeteer-core";
import { describe, expect, test } from "vitest";
import { REPORT_ELEMENT } from "../report/html";
import { matchNoBlocked } from "./matchers";
import { watchCors } from "./puppeteer";
import { type ProtocolSession, watchSession } from "./watch";

const PAGE = "https://app.example";
const SECRET = "t0kEn4f9A2c71bD03";
const VIEWER = `<script type="application/json" id="${REPORT_ELEMENT}"></script>`;

/** A browser whose events a test tells. */
function fakeSession() {
  const listeners = new Map<string, (params: object) => void>();
  const session = {
    send: () => Promise.resolve({}),
    on: (event: string, listener: (params: object) => void) => listeners.set(event, listener),
    detach: () => Promise.resolve(),
  };
  const tell = (method: string, params: object) => listeners.get(`Network.${method}`)?.({ requestId: "1", ...params });
  const ask = () => {
    tell("requestWillBeSent", {
      documentURL: `${PAGE}/`,
      request: { url: `https://api.example/items?token=${SECRET}`, method: "GET", headers: {} },
      timestamp: 1,
      wallTime: 1000,
      initiator: { type: "script" },
      type: "Fetch",
    });
    tell("requestWillBeSentExtraInfo", { headers: { Origin: PAGE, "Sec-Fetch-Mode": "cors" }, associatedCookies: [] });
    tell("responseReceivedExtraInfo", { headers: {}, statusCode: 200 });
  };
  const refuse = () =>
    tell("loadingFailed", {
      timestamp: 2,
      errorText: "net::ERR_FAILED",
      corsErrorStatus: { corsError: "MissingAllowOriginHeader" },
    });
  return { session: session as unknown as ProtocolSession, ask, refuse };
}

describe("a watch", () => {
  test("is settled once the last request has ended", async () => {
    const { session, ask, refuse } = fakeSession();
    const cors = await watchSession(session);
    ask();
    let isSettled = false;
    const settled = cors.settled(60_000).then(() => (isSettled = true));
    await Promise.resolve();
    expect([isSettled, cors.exchanges().map(({ outcome }) => outcome)]).toEqual([false, ["pending"]]);
    refuse();
    await settled;
    expect(cors.blocked().map(({ cause }) => cause)).toEqual(["not-configured"]);
  });

  test("waits no longer than it was told to", async () => {
    const { session, ask } = fakeSession();
    const cors = await watchSession(session);
    ask();
    await cors.settled(1);
    expect(cors.exchanges().map(({ outcome }) => outcome)).toEqual(["pending"]);
  });

  test("names what was blocked in a failing expectation, and cuts secrets from it and from what is attached", async () => {
    const { session, ask, refuse } = fakeSession();
    const cors = await watchSession(session);
    ask();
    refuse();
    const attached: string[] = [];
    const attaching = { attach: async (_: string, { body }: { body: string }) => void attached.push(body) };
    const { pass, message } = await matchNoBlocked(cors, attaching, () => Promise.resolve(VIEWER));
    expect(pass).toBe(false);
    expect(message()).toContain("GET https://api.example/items");
    expect(attached).toHaveLength(1);
    for (const text of [message(), ...attached]) expect(text).not.toContain(SECRET);
  });
});

describe("a page of Puppeteer's", () => {
  test("of a browser without the protocol is told that it needs Chromium", async () => {
    const page = { createCDPSession: () => Promise.reject(new UnsupportedOperation()) };
    await expect(watchCors(page)).rejects.toThrow("needs Chromium");
  });

  test("that is closed is told as what it is", async () => {
    const page = { createCDPSession: () => Promise.reject(new Error("Target closed")) };
    await expect(watchCors(page)).rejects.toThrow("Target closed");
  });
});
