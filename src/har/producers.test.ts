import { describe, expect, test } from "vitest";
import { readHar } from "./har-in";
import { API, type Json, PAGE, allow, cors, entry, lines, provisional, said, sent } from "./testing-producers";

/** What each producer writes of the same few things, and what may be said of it. */

describe("without a sign of it nothing is called blocked", () => {
  const unmarked = [
    ["an image", { Accept: "image/avif,image/webp,*/*" }],
    ["a stylesheet", { Accept: "text/css,*/*;q=0.1" }],
    ["a script", { Accept: "*/*" }],
  ] as const;

  test.each(
    [
      "WebInspector",
      "Firefox",
      "WebKit Web Inspector",
      "mitmproxy",
      "Charles Proxy",
      "Fiddler",
      "Burp Suite",
      "HTTP Toolkit",
    ].flatMap((creator) => unmarked.map(([what, accept]) => [creator, what, accept] as const)),
  )("%s: %s that was answered and bore no Origin", (creator, _what, accept) => {
    expect(said(creator, [entry({ asked: { ...sent, ...accept } })])).toEqual(["GET /items: opaque"]);
  });

  test.each(["WebInspector", "chrome-har", "Playwright", "WebPagetest", "Somebody's own"])(
    "%s: provisional headers without Origin, and nothing of what the browser did",
    (creator) => {
      expect(said(creator, [entry({ asked: provisional })]).filter((line) => line.includes("blocked"))).toEqual([]);
    },
  );

  test.each(["WebInspector", "Firefox", "WebKit Web Inspector", "Charles Proxy", "Fiddler"])(
    "%s: pages, frames and forms are not listed",
    (creator) => {
      const html = { Accept: "text/html,application/xhtml+xml" };
      const page = entry({ asked: { ...sent, ...html } });
      const frame = entry({ asked: { ...sent, ...html, "Upgrade-Insecure-Requests": "1" } });
      const form = entry({ method: "POST", asked: { ...sent, ...html, Origin: PAGE } });
      expect(said(creator, [page, frame, form])).toEqual([]);
    },
  );

  test.each(["Postman", "Insomnia REST Client"])("%s sends for no page", (creator) => {
    expect(said(creator, [entry({ asked: cors })])).toEqual([]);
  });

  test.each([
    ["a report of a broken policy", { "Content-Type": "application/csp-report" }],
    ["a link's ping", { "Content-Type": "text/ping", "Ping-To": "https://shop.example/" }],
  ])("what the browser itself sends and reads no response of: %s", (_what, headers) => {
    const asked = { ...sent, Origin: PAGE, ...headers };
    for (const creator of ["Charles Proxy", "Firefox", "WebKit Web Inspector"])
      expect(said(creator, [entry({ method: "POST", asked, status: 204 })])).toEqual(["POST /items: opaque"]);
  });

  test.each(["okhttp/4.12.0", "PostmanRuntime/7.43.0", "curl/8.9.1", "Shop/3 CFNetwork/1568.300.101 Darwin/24.2.0"])(
    "a proxy lists programs beside the browser: %s",
    (program) => {
      expect(said("Charles Proxy", [entry({ asked: { ...cors, "User-Agent": program } })])).toEqual([]);
      const browser =
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.2 Safari/605.1.15";
      expect(said("Charles Proxy", [entry({ asked: { ...cors, "User-Agent": browser } })])).toEqual([
        "GET /items: blocked not-configured",
      ]);
    },
  );

  test.each([
    "chrome-extension://aapbdbdomjkkjkaonfhkkikfgjllcleb",
    "moz-extension://0e3f7a9c-5d1b-4b8e-9a2f-6c4d8e1f2a3b",
  ])("an extension's page, whose permissions the file doesn't show: %s", (origin) => {
    expect(said("mitmproxy", [entry({ asked: { ...cors, Origin: origin } })])).toEqual(["GET /items: unknown"]);
  });

  test("a WebSocket that a proxy lists as http", () => {
    const asked = { ...sent, Origin: PAGE, Upgrade: "websocket" };
    expect(said("Charles Proxy", [entry({ asked, status: 101 })])).toEqual([]);
  });

  test.each(["xhr", "font", "eventsource"])(
    "%s: whatever sent it, a response came and no Origin is listed beside provisional headers",
    (type) => {
      const told = said("Somebody's recorder", [entry({ asked: provisional, custom: { _resourceType: type } })]);
      expect(told).toEqual(["GET /items: unknown"]);
    },
  );

  test("a POST that a script may have sent in mode no-cors is open where nobody says what became of it", () => {
    const asked = { ...sent, Origin: PAGE, "Content-Type": "text/plain" };
    expect(said("mitmproxy", [entry({ method: "POST", asked })])).toEqual(["POST /items: unknown"]);
    const json = { ...asked, "Content-Type": "application/json" };
    expect(said("mitmproxy", [entry({ method: "POST", asked: json })])).toEqual([
      "POST /items: blocked not-configured",
    ]);
  });
});

describe("how producers write it", () => {
  const put = { ...cors, "Content-Type": "application/json" };
  const options = {
    Origin: PAGE,
    "Access-Control-Request-Method": "PUT",
    "Access-Control-Request-Headers": "content-type",
  };
  const permits = { ...allow, "Access-Control-Allow-Methods": "PUT", "Access-Control-Allow-Headers": "content-type" };

  test("Firefox: a preflight may be listed after the end of its request", () => {
    const late = entry({ method: "OPTIONS", at: 200, asked: options, status: 204, answered: permits });
    const actual = entry({ method: "PUT", asked: { ...put, Cookie: "a=1" }, answered: allow });
    expect(said("Firefox", [actual, late])).toHaveLength(1);
  });

  test("chrome-har: lines that are written twice are one", () => {
    const twice = (headers: Readonly<Record<string, string>>) => [...lines(headers), ...lines(headers)];
    const preflight = entry({ method: "OPTIONS", status: 204, answered: permits });
    const actual = entry({ method: "PUT", at: 10, answered: allow });
    const withTwice = (one: Json, headers: Readonly<Record<string, string>>) => ({
      ...one,
      request: { ...(one["request"] as Json), headers: twice(headers) },
    });
    expect(said("chrome-har", [withTwice(preflight, options), withTwice(actual, put)])).toEqual([
      "PUT /items: allowed",
    ]);
  });

  test("a proxy: a preflight after which the request never came was refused, if a rule refuses it", () => {
    const preflight = (answered: Readonly<Record<string, string>>) => [
      entry({ method: "OPTIONS", asked: options, status: 204, answered }),
      entry({ at: 5000, url: `${PAGE}/later` }),
    ];
    expect(said("mitmproxy", preflight({ ...permits, "Access-Control-Allow-Methods": "GET" }))).toEqual([
      "PUT /items: blocked method-not-allowed",
    ]);
  });

  test("any: a cookie that the browser had and did not send tells the credentials mode", () => {
    const at = (path: string, when: number, more: Readonly<Record<string, string>> = {}) =>
      entry({ url: `${API}${path}`, at: when, asked: { ...cors, ...more }, answered: allow });
    const cookie = { Cookie: "session=1" };
    expect(said("Firefox", [at("/a/1", 0, cookie), at("/items", 10), at("/b/2", 20, cookie)])[1]).toBe(
      "GET /items: allowed",
    );
    expect(said("Firefox", [at("/a/1", 0, cookie), at("/items", 10), at("/a/2", 20, cookie)])[1]).toBe(
      "GET /items: unknown",
    );
  });
});

test("an odd entry costs itself, and a line says which and why", () => {
  const good = entry({ asked: cors, answered: allow });
  const odd = [
    { ...good, request: { method: null, url: `${API}/` } },
    { ...good, request: { method: "GET", url: "/img/a.png" } },
    { ...good, request: { method: "GET", url: `${API}/`, headers: [{ name: "accept", value: ["*/*"] }] } },
  ];
  const read = readHar(JSON.stringify({ log: { entries: [...odd, good] } }));
  expect(read).toMatchObject({
    exchanges: [{ hops: [{ url: `${API}/items` }] }],
    leftOut: [
      "log.entries[0].request.method should be a text, but is null",
      "log.entries[1].request.url is not a URL",
      expect.stringMatching(/^log\.entries\[2\]\.request\.headers\[0\]\.value should be a text/),
    ],
  });
});
