import { describe, expect, test } from "vitest";
import { diagnose } from "../engine/diagnose/diagnose";
import { readHar } from "./har-in";
import { API, PAGE, entry } from "./testing";

/** What a file of that program says of itself. */
function doubts(creator: string, entries: readonly object[], browser = "chromium"): string {
  const log = { creator: { name: creator }, browser: { name: browser }, entries };
  const read = readHar(JSON.stringify({ log }));
  if ("error" in read) throw new Error(read.error);
  return read.doubts.join(" ");
}

const FETCH = { _resourceType: "fetch" };
const SITE = { Referer: `${PAGE}/`, "Sec-Fetch-Mode": "cors", "Sec-Fetch-Site": "cross-site" };
const CHECKED = { ...SITE, Origin: PAGE };

describe("a file that proves nothing about CORS says so", () => {
  test("where a test wrote the responses", () => {
    const answered = { "Access-Control-Allow-Origin": PAGE };
    const fulfilled = entry({ asked: { Origin: PAGE }, answered, custom: { ...FETCH, _wasFulfilled: true } });
    expect(doubts("Playwright", [fulfilled, fulfilled])).toContain("The test wrote 2 responses itself");
    const passed = entry({ asked: CHECKED, answered, custom: { ...FETCH, _wasContinued: true } });
    expect(doubts("Playwright", [passed])).toBe("");
  });

  test("where the browser's web security was off", () => {
    expect(doubts("Playwright", [entry({ asked: SITE, custom: FETCH })])).toContain("web security was off");
    expect(doubts("WebInspector", [entry({ asked: SITE, custom: FETCH })])).toContain("web security was off");
  });

  test("and where it was off, the rules decide and not what got through", () => {
    const read = readHar(
      JSON.stringify({
        log: {
          creator: { name: "WebInspector" },
          entries: [entry({ asked: SITE, response: { _error: null }, custom: FETCH })],
        },
      }),
    );
    if ("error" in read) throw new Error(read.error);
    expect(read.exchanges.map((exchange) => diagnose(exchange, read.exchanges))).toMatchObject([
      { verdict: "blocked", certainty: "inferred", cause: "not-configured" },
    ]);
  });

  test.each([
    ["a request with Origin", [entry({ asked: CHECKED, custom: FETCH })]],
    ["one of several with Origin", [entry({ asked: SITE, custom: FETCH }), entry({ asked: CHECKED, custom: FETCH })]],
    ["an image", [entry({ asked: { ...SITE, "Sec-Fetch-Mode": "no-cors" } })]],
    ["the page's own server", [entry({ url: `${PAGE}/a`, asked: { ...SITE, "Sec-Fetch-Site": "same-origin" } })]],
    ["a cached response", [entry({ asked: SITE, custom: { ...FETCH, _fromCache: "disk" } })]],
    ["a request that got no response", [entry({ asked: SITE, status: 0, custom: FETCH })]],
  ])("and not for %s", (_, entries) => {
    expect(doubts("WebInspector", entries)).toBe("");
  });

  test.each([
    ["mitmproxy", "A proxy recorded it"],
    ["Charles Proxy", "A proxy recorded it"],
    ["@neuralegion/cypress-har-generator", "Cypress recorded it"],
    ["Polly.JS", "Polly.JS recorded it"],
  ])("%s is known by its name", (creator, sentence) => {
    expect(doubts(creator, [entry({ asked: CHECKED })])).toContain(sentence);
  });
});

describe("a WebSocket of a file", () => {
  const SOCKET = { url: API.replace("https", "wss"), asked: { Origin: PAGE } };
  const outcome = (sketch: object, custom: object) => {
    const read = readHar(
      JSON.stringify({
        log: { creator: { name: "WebInspector" }, entries: [entry({ ...SOCKET, ...sketch, custom: { ...custom } })] },
      }),
    );
    return "error" in read ? read.error : read.exchanges.map(({ mode, outcome: end }) => `${mode} ${end}`);
  };

  test.each([
    ["that opened", { status: 101 }, { _webSocketMessages: [] }, "websocket delivered"],
    [
      "that carried messages, without a status",
      { status: 0 },
      { _webSocketMessages: [{ data: "hi" }] },
      "websocket delivered",
    ],
    ["that was refused", { status: 403 }, { _webSocketMessages: [] }, "websocket failed"],
    ["of which nothing else is told", { status: 0 }, { _webSocketMessages: [] }, "websocket unknown"],
  ])("%s is a row", (_, sketch, custom, expected) => {
    expect(outcome(sketch, custom)).toEqual([expected]);
  });

  test("of which the file tells nothing is none", () => {
    expect(outcome({ status: 0 }, {})).toEqual([]);
  });
});
