import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { NetworkEvent } from "../../capture/events";
import { FakeBrowser, type WebRequestEvent } from "./testing-browser";

const stage = { browser: new FakeBrowser() };
vi.mock("webextension-polyfill", () => ({
  get default() {
    return stage.browser.api;
  },
}));

const TAB = 1;
const PAGE = "https://app.example";
const URL_ASKED = "https://api.example/items";

/** The listeners in one browser, and all that they tell. */
async function listening(browser: "chromium" | "firefox" = "chromium", wants = (tab: number): boolean => tab === TAB) {
  vi.stubGlobal("location", { protocol: browser === "firefox" ? "moz-extension:" : "chrome-extension:" });
  if (browser === "firefox") Object.assign(stage.browser.api.webRequest, { OnBeforeSendHeadersOptions: {} });
  const { createNetworkListeners } = await import("./web-request");
  const events: NetworkEvent[] = [];
  const navigations: string[] = [];
  const listeners = createNetworkListeners({
    wants,
    onEvent: (event) => events.push(event),
    onNavigation: (tab, at, url) => navigations.push(`${tab} at ${at} ${url}`),
  });
  listeners.start();
  const tell = (name: WebRequestEvent, details: Readonly<Record<string, unknown>> = {}, tab = TAB) =>
    stage.browser.network(name, tab, { requestId: "a", url: URL_ASKED, timeStamp: 5, ...details });
  return { ...listeners, events, navigations, tell };
}

beforeEach(() => {
  stage.browser = new FakeBrowser();
  stage.browser.openTab(TAB, `${PAGE}/`);
  stage.browser.openTab(2, `${PAGE}/`);
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

describe("what the browser reports of a request", () => {
  test("is told with its tab, its time and who sent it, event by event", async () => {
    const { events, tell } = await listening();
    const requestHeaders = [{ name: "Origin", value: PAGE }];
    const responseHeaders = [{ name: "Vary", value: "Origin" }];
    tell("onBeforeRequest");
    tell("onSendHeaders", { requestHeaders });
    tell("onHeadersReceived", { statusCode: 304, responseHeaders, fromCache: true });
    tell("onBeforeRedirect", { statusCode: 302, responseHeaders, redirectUrl: "https://cdn.example/" });
    tell("onResponseStarted", { responseHeaders });
    tell("onCompleted", { fromCache: false });
    tell("onErrorOccurred", { error: "net::ERR_FAILED" });
    const headers = [["Vary", "Origin"]];
    expect(events[0]).toEqual({
      kind: "request",
      request: "a",
      at: 5,
      browser: "chromium",
      tab: TAB,
      frame: 0,
      document: `document of ${TAB}`,
      detached: false,
      url: URL_ASKED,
      method: "GET",
      type: "xmlhttprequest",
      origin: PAGE,
    });
    expect(events.slice(1)).toMatchObject([
      { kind: "sent", headers: [["Origin", PAGE]] },
      { kind: "headers", status: 304, headers, fromCache: true },
      { kind: "redirected", status: 302, headers, to: "https://cdn.example/" },
      { kind: "started", headers },
      { kind: "completed", fromCache: false },
      { kind: "failed", error: "net::ERR_FAILED" },
    ]);
  });

  test("in a tab that nobody records is not told", async () => {
    const { events, navigations, tell } = await listening();
    tell("onBeforeRequest", {}, 2);
    tell("onHeadersReceived", { type: "main_frame", statusCode: 200 }, 2);
    expect([events, navigations]).toEqual([[], []]);
  });

  test.each(["chrome-extension://other", "moz-extension://other"])("of %s is none of a page's", async (initiator) => {
    const { events, tell } = await listening();
    tell("onBeforeRequest", { initiator });
    expect(events).toEqual([]);
  });

  test.each(["main_frame", "sub_frame", "csp_report"])("of type %s is left out: no script reads it", async (type) => {
    const { events, tell } = await listening();
    tell("onBeforeRequest", { type });
    expect(events).toEqual([]);
  });

  test("as a redirect of the browser's own making has no status: HSTS, or another extension", async () => {
    const { events, tell } = await listening();
    tell("onBeforeRedirect", { statusCode: 307, redirectUrl: "https://api.example/" });
    tell("onBeforeRedirect", { statusCode: 200, responseHeaders: [], redirectUrl: "https://api.example/" });
    expect(events).toMatchObject([{ status: 0 }, { status: 0 }]);
  });

  test("has a value that is no UTF-8 as one character a byte, as Firefox gives it", async () => {
    const { events, tell } = await listening();
    tell("onHeadersReceived", { statusCode: 200, responseHeaders: [{ name: "X", binaryValue: [0x68, 0xe9] }] });
    expect(events).toMatchObject([{ headers: [["X", "h\u00e9"]] }]);
  });

  test("is cut where a page makes it enormous", async () => {
    const { events, tell } = await listening();
    tell("onBeforeRequest", { url: `${URL_ASKED}?${"x".repeat(100_000)}` });
    expect(events[0]?.url.length).toBeLessThan(20_000);
  });

  test("of a worker has no document that waits for the response, where the browser names documents", async () => {
    const { events, tell } = await listening("chromium", () => true);
    tell("onBeforeRequest");
    tell("onBeforeRequest", { documentId: undefined });
    tell("onBeforeRequest", { tabId: -1, documentId: undefined });
    expect(events.map(({ detached }) => detached)).toEqual([false, true, true]);
  });
});

describe("in Firefox", () => {
  test("the origin is the document's, and opaque where there is none", async () => {
    const { events, tell } = await listening("firefox");
    tell("onBeforeRequest", { originUrl: `${PAGE}/page?secret` });
    tell("onBeforeRequest", { originUrl: undefined });
    expect(events.map(({ browser, origin }) => `${browser} ${origin}`)).toEqual([`firefox ${PAGE}`, "firefox null"]);
  });

  test("no option is given that Firefox would throw at, and in Chromium the one that shows Origin and preflights", async () => {
    await listening("firefox");
    expect(stage.browser.webRequest.onSendHeaders.options.at(-1)).toEqual(["requestHeaders"]);
    stage.browser = new FakeBrowser();
    vi.resetModules();
    await listening("chromium");
    expect(stage.browser.webRequest.onSendHeaders.options.at(-1)).toEqual(["requestHeaders", "extraHeaders"]);
  });
});

describe("another page in the tab", () => {
  test.each([
    { status: 200, isNew: true },
    { status: 304, isNew: true },
    { status: 404, isNew: true },
    { status: 204, isNew: false },
    { status: 205, isNew: false },
    { status: 302, isNew: false },
  ])("is there after a response of $status: $isNew", async ({ status, isNew }) => {
    const { events, navigations, tell } = await listening();
    tell("onHeadersReceived", { type: "main_frame", statusCode: status });
    expect(navigations).toEqual(isNew ? [`${TAB} at 5 ${URL_ASKED}`] : []);
    expect(events).toEqual([]);
  });
});

test("each listener is there once, however often they are started, and none after the end", async () => {
  const { start, stop } = await listening();
  start();
  expect(stage.browser.networkListeners()).toBe(7);
  stop();
  expect(stage.browser.networkListeners()).toBe(0);
  start();
  expect(stage.browser.networkListeners()).toBe(7);
});
