import { describe, expect, test } from "vitest";
import { readHar } from "./har-in";
import { PAGE, API, entry, preflight, file, read, readOne, CHROMIUM, FIREFOX, PLAYWRIGHT } from "./testing";

describe("a file of Chromium's DevTools", () => {
  const actual = entry({
    method: "PUT",
    at: 0,
    time: 12,
    asked: { Referer: `${PAGE}/`, "Content-Type": "application/json" },
    status: 0,
    response: { _error: "net::ERR_FAILED" },
    custom: { _resourceType: "fetch" },
  });
  const options = preflight({
    at: 1,
    names: "content-type",
    status: 403,
    response: { _error: null },
    custom: { _resourceType: "preflight", _initiator: { type: "preflight", url: API, requestId: "7.1" } },
  });

  test("gives a preflight to the request that never left", () => {
    const exchange = readOne([actual, options], CHROMIUM);
    expect(exchange).toMatchObject({
      browser: "chromium",
      origin: PAGE,
      type: "xmlhttprequest",
      error: "net::ERR_FAILED",
    });
    expect(exchange.outcome).toBe("blocked");
    expect(exchange.hops).toHaveLength(1);
    expect(exchange.hops[0]).toMatchObject({ method: "PUT", requestHeaders: null, response: null });
    expect(exchange.hops[0].preflight?.response?.status).toBe(403);
  });

  test("reads the same whatever the order of its entries", () => {
    expect(read([options, actual], CHROMIUM)).toEqual(read([actual, options], CHROMIUM));
  });

  test("proves that a response with a generic error was blocked", () => {
    expect(readOne([entry({ response: { _error: "net::ERR_FAILED" } })], CHROMIUM).outcome).toBe("blocked");
  });

  test("proves by a null error that a response was delivered", () => {
    const asked = { Origin: PAGE, "Sec-Fetch-Mode": "cors" };
    expect(readOne([entry({ asked, response: { _error: null } })], CHROMIUM).outcome).toBe("delivered");
  });

  test("leaves a generic error without a response open", () => {
    const exchange = readOne([entry({ status: 0, response: { _error: "net::ERR_FAILED" } })], CHROMIUM);
    expect(exchange).toMatchObject({ outcome: "unknown", error: "net::ERR_FAILED" });
  });

  test("has no error of plain http that a page with TLS never sent", () => {
    const unsent = { method: "PUT", status: 0, asked: { Referer: `${PAGE}/` }, response: { _error: "" } };
    expect(readOne([entry({ ...unsent, url: "http://api.example/items" })], CHROMIUM).outcome).toBe("failed");
    expect(readOne([entry({ ...unsent, url: "http://192.168.1.5/items" })], CHROMIUM).outcome).toBe("unknown");
    expect(readOne([entry(unsent)], CHROMIUM).outcome).toBe("unknown");
  });

  test("keeps the name of a network error", () => {
    const exchange = readOne([entry({ status: 0, response: { _error: "net::ERR_CONNECTION_REFUSED" } })], CHROMIUM);
    expect(exchange).toMatchObject({ outcome: "failed", error: "net::ERR_CONNECTION_REFUSED" });
  });

  test("says which response another policy kept back", () => {
    const error = { _error: "net::ERR_BLOCKED_BY_RESPONSE.NotSameOrigin" };
    expect(readOne([entry({ status: 0, response: error })], CHROMIUM).outcome).toBe("blocked");
  });

  test("knows an unreadable response that was emptied from one that the page cancelled", () => {
    const response = { _error: "net::ERR_ABORTED" };
    const emptied = readOne([entry({ asked: { Referer: `${PAGE}/` }, response })], CHROMIUM);
    expect(emptied).toMatchObject({ mode: "no-cors", outcome: "opaque" });
    const cancelled = readOne([entry({ answered: { Date: "Thu, 01 Jan 2026 12:00:00 GMT" }, response })], CHROMIUM);
    expect(cancelled).toMatchObject({ mode: "cors", outcome: "unknown" });
  });

  test("leaves out the page, its own files and other schemes", () => {
    const document = entry({ url: `${PAGE}/`, custom: { _resourceType: "document" } });
    const own = entry({ url: `${PAGE}/app.js`, asked: { Referer: `${PAGE}/` } });
    const data = entry({ url: "data:text/plain,hello", asked: { Referer: `${PAGE}/` } });
    expect(read([document, own, data], CHROMIUM)).toEqual([]);
  });

  test("drops pseudo headers and keeps repeated lines apart", () => {
    const exchange = readOne([
      entry({
        asked: { ":authority": "api.example", origin: PAGE },
        answered: { "access-control-allow-origin": `*\n${PAGE} ` },
      }),
    ]);
    expect(exchange.hops[0].requestHeaders).toEqual([["origin", PAGE]]);
    expect(exchange.hops[0].response?.headers).toEqual([
      ["access-control-allow-origin", "*"],
      ["access-control-allow-origin", PAGE],
    ]);
  });

  test("takes the page's address as origin where the request does not name one", () => {
    const pages = { pages: [{ id: "page_1", title: `${PAGE}/orders` }] };
    const sketch = { asked: { Accept: "*/*" }, custom: { pageref: "page_1" } };
    expect(readOne([entry(sketch)], { ...CHROMIUM, ...pages }).origin).toBe(PAGE);
  });

  test("sees a sandboxed frame's opaque origin", () => {
    expect(readOne([entry({ asked: { Origin: "null", Referer: `${PAGE}/` } })]).origin).toBe("null");
  });
});

describe("a file of Firefox", () => {
  test("does not say whether a response was delivered", () => {
    const asked = { Origin: PAGE, "Sec-Fetch-Mode": "cors", "Sec-Fetch-Dest": "empty" };
    const exchange = readOne([entry({ asked, response: { content: { size: 120 } } })], FIREFOX);
    expect(exchange).toMatchObject({ browser: "firefox", mode: "cors", type: "xmlhttprequest", outcome: "unknown" });
  });

  test("has status 0 and no headers where nothing came back", () => {
    const exchange = readOne([entry({ status: 0 })], FIREFOX);
    expect(exchange.hops[0].response).toBeNull();
    expect(exchange.outcome).toBe("failed");
  });

  test("starts the request before its preflight", () => {
    const actual = entry({ method: "DELETE", at: 0, time: 3 });
    const exchange = readOne([actual, preflight({ for: "DELETE", at: 2, status: 405 })], FIREFOX);
    expect(exchange.hops[0].preflight?.response?.status).toBe(405);
    expect(exchange.hops[0].requestHeaders).not.toBeNull();
  });

  test("knows an unreadable response by its mode", () => {
    const asked = { Referer: `${PAGE}/`, "Sec-Fetch-Mode": "no-cors", "Sec-Fetch-Dest": "image" };
    expect(readOne([entry({ asked })], FIREFOX)).toMatchObject({ mode: "no-cors", type: "image", outcome: "opaque" });
  });
});

describe("a file of Playwright", () => {
  test("has status -1 and a text where the request failed", () => {
    const response = { _failureText: "net::ERR_NAME_NOT_RESOLVED" };
    const exchange = readOne([entry({ status: -1, response })], PLAYWRIGHT);
    expect(exchange).toMatchObject({ browser: "webkit", outcome: "failed", error: "net::ERR_NAME_NOT_RESOLVED" });
    expect(exchange.hops[0].response).toBeNull();
  });

  test("names the browser", () => {
    expect(readOne([entry({})], { ...PLAYWRIGHT, browser: { name: "chromium" } }).browser).toBe("chromium");
  });
});

describe("a preflight", () => {
  test("whose request is missing gives back what it asked for", () => {
    const exchange = readOne([preflight({ for: "PATCH", names: "x-tenant", status: 404 })]);
    expect(exchange).toMatchObject({ origin: PAGE, type: "xmlhttprequest", outcome: "unknown" });
    expect(exchange.hops[0]).toMatchObject({ method: "PATCH", url: API, requestHeaders: null, response: null });
    expect(exchange.hops[0].preflight?.response?.status).toBe(404);
  });

  test("goes to the request with the headers it asks for", () => {
    const exchanges = read([
      entry({ method: "POST", at: 0, asked: { Origin: PAGE, "Content-Type": "application/json" } }),
      entry({ method: "POST", at: 1, asked: { Origin: PAGE, "X-Tenant": "acme" } }),
      preflight({ for: "POST", at: 2, names: "x-tenant", status: 403 }),
      preflight({ for: "POST", at: 3, names: "content-type", status: 200 }),
    ]);
    expect(exchanges.map(({ hops }) => hops[0].preflight?.response?.status)).toEqual([200, 403]);
  });

  test("goes to the first of equal requests, the second to the second", () => {
    const exchanges = read([
      entry({ method: "PUT", at: 0, time: 50 }),
      entry({ method: "PUT", at: 1, time: 50 }),
      preflight({ at: 10, status: 200 }),
      preflight({ at: 11, status: 403 }),
    ]);
    expect(exchanges.map(({ hops }) => hops[0].preflight?.response?.status)).toEqual([200, 403]);
  });

  test("does not go to a request that had ended before", () => {
    const exchanges = read([
      entry({ method: "PUT", at: 0, time: 50 }),
      preflight({ at: 1_000, status: 200 }),
      entry({ method: "PUT", at: 1_010 }),
    ]);
    expect(exchanges.map(({ hops }) => hops[0].preflight !== null)).toEqual([false, true]);
  });

  test("finds its request though an export has cut secrets out of it", () => {
    const exchange = readOne([
      preflight({ names: "authorization,x-tenant" }),
      entry({ method: "PUT", at: 5, asked: { Origin: PAGE, "X-Tenant": "acme" } }),
    ]);
    expect(exchange.hops[0].preflight).not.toBeNull();
  });

  test("goes where the file says it belongs", () => {
    const exchanges = read([
      entry({ method: "PUT", custom: { _requestId: "1" } }),
      entry({ method: "PUT", custom: { _requestId: "2" } }),
      preflight({ custom: { _initiator: { type: "preflight", requestId: "2" } } }),
    ]);
    expect(exchanges.map(({ hops }) => hops[0].preflight !== null)).toEqual([false, true]);
  });
});

describe("redirects", () => {
  const second = "https://second.example/orders";

  test("become hops of one exchange", () => {
    const exchange = readOne([
      entry({ status: 302, redirectURL: second }),
      entry({ at: 10, url: second, asked: { Origin: "null" } }),
    ]);
    expect(exchange.origin).toBe(PAGE);
    expect(exchange.hops.map(({ url }) => url)).toEqual([API, second]);
  });

  test("are followed by a Location relative to the URL", () => {
    const exchange = readOne([
      entry({ status: 307, method: "POST", answered: { location: "/v2/orders" } }),
      entry({ at: 10, method: "POST", url: "https://api.example/v2/orders" }),
    ]);
    expect(exchange.hops).toHaveLength(2);
  });

  test("count even when the chain begins on the page's own origin", () => {
    const exchange = readOne([
      entry({ url: `${PAGE}/go`, status: 302, redirectURL: API, asked: { Referer: `${PAGE}/` } }),
      entry({ at: 10 }),
    ]);
    expect(exchange.hops.map(({ url }) => url)).toEqual([`${PAGE}/go`, API]);
  });

  test("that were not followed end the exchange", () => {
    const blocked = entry({ status: 302, redirectURL: second, response: { _error: "net::ERR_FAILED" } });
    expect(readOne([blocked])).toMatchObject({ outcome: "blocked" });
  });
});

describe("our own field", () => {
  test("says what the wire does not show", () => {
    const cors = { exchange: "e17", role: "actual", hop: 0, initiatorOrigin: PAGE, mode: "cors" };
    const exchange = readOne([
      entry({
        asked: {},
        custom: { _cors: { ...cors, credentials: "include", outcome: "blocked", error: "NS_ERROR_DOM_BAD_URI" } },
      }),
    ]);
    expect(exchange).toMatchObject({
      id: "e17",
      origin: PAGE,
      mode: "cors",
      credentials: "include",
      outcome: "blocked",
    });
    expect(exchange.error).toBe("NS_ERROR_DOM_BAD_URI");
  });

  test("keeps ids apart from the ones we give", () => {
    const exchanges = read([entry({}), entry({ custom: { _cors: { exchange: "e1" } } })]);
    expect(exchanges.map(({ id }) => id)).toEqual(["e2", "e1"]);
  });

  test("is ignored where a member makes no sense", () => {
    expect(readOne([entry({ custom: { _cors: { mode: "sideways", hop: -1, outcome: 7 } } })])).toMatchObject({
      mode: "cors",
      outcome: "unknown",
    });
  });
});

describe("a file that can't be read", () => {
  test.each([
    ["", "empty file"],
    ["  \n", "empty file"],
    ["<!doctype html><title>Sign in</title>", "not JSON (looks like HTML)"],
    ['{\n  "log": {,\n}', 'not JSON: unexpected "," where a name or } should be (line 2, column 11)'],
    ['{"log": {"entries": [', "not JSON: the file ends where a value or ] should be (line 1, column 22)"],
    ["[]", "not a HAR file: log is missing"],
    ['"text"', "not a HAR file: the file should be an object, but is a text"],
    ['{"log": {}}', "not a HAR file: log.entries is missing"],
    ['{"log": {"entries": {}}}', "not a HAR file: log.entries should be a list, but is an object"],
  ])("says so: %j", (text, error) => {
    expect(readHar(text)).toEqual({ error });
  });

  test("names the place of a wrong member", () => {
    const broken = { ...entry({}), request: { method: "GET", headers: [] } };
    expect(readHar(file([entry({}), broken]))).toMatchObject({
      exchanges: [{ id: "e1" }],
      leftOut: ["log.entries[1].request.url is missing"],
    });
    const wrong = { ...entry({}), request: { method: "GET", url: "orders" } };
    expect(readHar(file([wrong]))).toEqual({ error: "not a HAR file: log.entries[0].request.url is not a URL" });
  });

  test("may begin with a byte order mark", () => {
    expect(readHar(`\uFEFF${file([])}`)).toEqual({ exchanges: [], pages: [], leftOut: [], doubts: [] });
  });
});
