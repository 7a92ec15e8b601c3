import { describe, expect, test } from "vitest";
import type { Browser, HeaderList } from "../engine/fetch/exchange";
import { getHeader } from "../engine/fetch/headers";
import { diagnoseAndFix } from "../engine/remedy/full-diagnosis";
import { PROFILES } from "./browsers";
import { browse } from "./browse";
import { browseAsEach } from "./each-browser";
import type { ScriptRequest, WireRequest } from "./request";
import { PAGE, fakeNetwork } from "./testing";

const REQUEST: ScriptRequest = {
  url: "https://api.example/items",
  origin: PAGE,
  method: "GET",
  headers: [],
  credentials: "same-origin",
  cookies: null,
  body: null,
};
const OPEN: HeaderList = [
  ["Access-Control-Allow-Origin", "*"],
  ["Access-Control-Allow-Methods", "*"],
  ["Access-Control-Allow-Headers", "*"],
];

const options = (send: ReturnType<typeof fakeNetwork>["send"], sendsUnsafe = false) => ({
  id: "e1",
  send,
  sendsUnsafe,
  now: () => 0,
});
const lines = ({ method, headers }: WireRequest): string[] => [
  method,
  ...headers.map(([name, value]) => `${name}: ${value}`),
];

async function sentAs(browser: Browser, request: Partial<ScriptRequest>, sendsUnsafe = false) {
  const network = fakeNetwork(() => [200, OPEN]);
  const exchange = await browse({ ...REQUEST, ...request }, PROFILES[browser], options(network.send, sendsUnsafe));
  return { exchange, sent: network.sent };
}

describe("a request as a browser sends it", () => {
  test("needs no preflight when it is simple", async () => {
    const { sent } = await sentAs("chromium", {});
    expect(sent.map(({ method }) => method)).toEqual(["GET"]);
    expect(getHeader(sent[0]?.headers, "origin")).toBe(PAGE);
  });

  test("starts with a preflight for a header of the script, which names it sorted and in lowercase", async () => {
    const { sent } = await sentAs("chromium", {
      headers: [
        ["X-B", "1"],
        ["X-a", "2"],
      ],
      cookies: "a=b",
      credentials: "include",
    });
    expect(sent.map(({ method }) => method)).toEqual(["OPTIONS"]);
    expect(getHeader(sent[0]?.headers, "access-control-request-headers")).toBe("x-a,x-b");
    expect(getHeader(sent[0]?.headers, "cookie")).toBeNull();
  });

  test("has the header lines of the browser in its order", async () => {
    const { sent } = await sentAs("firefox", {
      method: "PUT",
      url: "http://localhost:8080/",
      origin: "http://localhost:3000",
    });
    expect(sent.slice(0, 1).map(lines)).toEqual([
      [
        "OPTIONS",
        `User-Agent: ${PROFILES.firefox.userAgent}`,
        "Accept: */*",
        "Accept-Language: en-US,en;q=0.9",
        "Accept-Encoding: gzip, deflate, br, zstd",
        "Access-Control-Request-Method: PUT",
        "Referer: http://localhost:3000/",
        "Origin: http://localhost:3000",
        "Sec-Fetch-Dest: empty",
        "Sec-Fetch-Mode: cors",
        "Sec-Fetch-Site: same-site",
        "Priority: u=4",
      ],
    ]);
  });

  test("tells an unsafe server less", async () => {
    const { sent } = await sentAs("chromium", { url: "http://api.example/", origin: "http://app.example" });
    expect(lines(sent[0] ?? { url: "", method: "", headers: [], body: null, sameness: "" })).not.toContain(
      "Sec-Fetch-Site: cross-site",
    );
  });

  test("keeps back what may change something, and its body", async () => {
    const put = { method: "PUT", body: new Uint8Array([1]) };
    expect((await sentAs("chromium", put)).sent.map(({ method }) => method)).toEqual(["OPTIONS"]);
    const { sent } = await sentAs("chromium", put, true);
    expect(sent.map(({ method, body }) => [method, body?.length ?? 0])).toEqual([
      ["OPTIONS", 0],
      ["PUT", 1],
    ]);
    expect((await sentAs("chromium", { method: "POST" })).sent).toEqual([]);
  });

  test("ends before it is sent when a page with TLS asks plain http", async () => {
    const { exchange, sent } = await sentAs("chromium", { url: "http://api.example/" });
    expect([sent.length, exchange.outcome, exchange.interception?.by]).toEqual([0, "failed", "mixed-content"]);
  });

  test("sends no header that a script can't set", async () => {
    const { sent } = await sentAs("firefox", {
      headers: [
        ["Host", "x"],
        ["Sec-Fetch-Site", "none"],
        ["Cookie", "a=b"],
      ],
    });
    expect(sent.flatMap(({ headers }) => headers.map(([name]) => name))).not.toContain("Cookie");
    expect(sent.map(({ method }) => method)).toEqual(["GET"]);
  });
});

describe("a redirect", () => {
  const chain = (locations: Readonly<Record<string, string>>) =>
    fakeNetwork(({ url, method }) => {
      const to = method === "OPTIONS" ? undefined : locations[url];
      return to === undefined ? [200, OPEN] : [307, [...OPEN, ["Location", to]]];
    });
  const origins = (sent: readonly WireRequest[]) =>
    sent.map(({ method, url, headers }) => `${method} ${new URL(url).host} ${getHeader(headers, "origin")}`);

  test("to another origin makes the Origin null, in Firefox not that of the preflight", async () => {
    const request = { ...REQUEST, headers: [["X-A", "1"]] as const };
    const to = { "https://api.example/items": "https://cdn.example/items" };
    const chromium = chain(to);
    await browse(request, PROFILES.chromium, options(chromium.send));
    expect(origins(chromium.sent)).toEqual([
      `OPTIONS api.example ${PAGE}`,
      `GET api.example ${PAGE}`,
      "OPTIONS cdn.example null",
      "GET cdn.example null",
    ]);
    const firefox = chain(to);
    await browse(request, PROFILES.firefox, options(firefox.send));
    expect(origins(firefox.sent)[2]).toBe(`OPTIONS cdn.example ${PAGE}`);
  });

  test("loses the login, and the cookies of another host", async () => {
    const network = chain({ "https://api.example/items": "https://cdn.example/items" });
    const login = {
      headers: [["Authorization", "Bearer x"]] as const,
      credentials: "include" as const,
      cookies: "a=b",
    };
    const allowing = fakeNetwork(({ url, method }) => {
      const allow: HeaderList = [
        ["Access-Control-Allow-Origin", url.includes("cdn") ? "null" : PAGE],
        ["Access-Control-Allow-Credentials", "true"],
        ["Access-Control-Allow-Headers", "authorization"],
      ];
      return method === "GET" && url.includes("api")
        ? [302, [...allow, ["Location", "https://cdn.example/items"]]]
        : [200, allow];
    });
    await browse({ ...REQUEST, ...login }, PROFILES.chromium, options(allowing.send));
    expect(allowing.sent.at(-1)?.url).toBe("https://cdn.example/items");
    expect(getHeader(allowing.sent.at(-1)?.headers, "authorization")).toBeNull();
    expect(getHeader(allowing.sent.at(-1)?.headers, "cookie")).toBeNull();
    expect(getHeader(allowing.sent[1]?.headers, "cookie")).toBe("a=b");
    expect(network.sent).toEqual([]);
  });

  test.each([
    ["in Firefox", "firefox", false, [true, false, true]],
    ["not as Firefox's XMLHttpRequest", "firefox", true, [true, false, false]],
    ["nor in Chromium", "chromium", false, [true, false, false]],
  ] as const)("has at the second redirect again what the first took away, %s", async (_, browser, isXhr, wanted) => {
    const to = {
      "https://api.example/items": "https://cdn.example/items",
      "https://cdn.example/items": "https://cdn.example/more",
    };
    const { sent, send } = fakeNetwork(({ url, method }) => {
      const next = method === "OPTIONS" ? undefined : to[url as keyof typeof to];
      const allow: HeaderList = [...OPEN.slice(0, 2), ["Access-Control-Allow-Headers", "authorization"]];
      return next === undefined ? [200, allow] : [307, [...allow, ["Location", next]]];
    });
    const headers = [["Authorization", "Bearer x"]] as const;
    await browse({ ...REQUEST, headers }, PROFILES[browser], { ...options(send), isXhr });
    const requests = sent.filter(({ method }) => method === "GET");
    expect(requests.map((one) => getHeader(one.headers, "authorization") !== null)).toEqual(wanted);
  });

  test.each([
    ["keeps its cookies within TLS", "https://api.example/items", "https://api.example:8443/items", "a=b"],
    ["loses its cookies to plain text", "https://api.example/items", "http://api.example/items", null],
    ["keeps its cookies in plain text", "http://api.example/items", "http://api.example/more", "a=b"],
  ])("%s", async (_, url, to, cookie) => {
    const origin = "http://app.example";
    const { sent, send } = fakeNetwork((request) => {
      const allow: HeaderList = [
        ["Access-Control-Allow-Origin", getHeader(request.headers, "origin") ?? "null"],
        ["Access-Control-Allow-Credentials", "true"],
      ];
      return request.url === url ? [302, [...allow, ["Location", to]]] : [200, allow];
    });
    await browse({ ...REQUEST, url, origin, credentials: "include", cookies: "a=b" }, PROFILES.chromium, options(send));
    expect(sent.at(-1)?.url).toBe(to);
    expect(getHeader(sent.at(-1)?.headers, "cookie")).toBe(cookie);
  });

  test("without end stops where browsers stop", async () => {
    const network = fakeNetwork(() => [302, [...OPEN, ["Location", "https://api.example/items"]]]);
    const exchange = await browse(REQUEST, PROFILES.chromium, options(network.send));
    expect(exchange.hops.length).toBe(21);
  });

  test("to what is no URL ends the request, with the browser's own error", async () => {
    const network = fakeNetwork(() => [302, [...OPEN, ["Location", "http://"]]]);
    const ends = async (browser: "chromium" | "firefox" | "webkit") => {
      const exchange = await browse(REQUEST, PROFILES[browser], options(network.send));
      return [exchange.error, diagnoseAndFix(exchange).verdict];
    };
    expect(await ends("chromium")).toEqual(["net::ERR_INVALID_REDIRECT", "failed"]);
    expect(await ends("firefox")).toEqual(["NS_ERROR_CORRUPTED_CONTENT", "failed"]);
    expect(await ends("webkit")).toEqual([null, "blocked"]);
  });
});

test("what the browsers send alike is sent once", async () => {
  const network = fakeNetwork(() => [200, OPEN]);
  const seen = await browseAsEach({ ...REQUEST, headers: [["X-A", "1"]] }, "webkit", options(network.send));
  expect(network.sent.map(({ method }) => method)).toEqual(["OPTIONS", "GET"]);
  expect(new Set(Object.values(seen).map(({ browser }) => browser))).toEqual(
    new Set(["chromium", "firefox", "webkit"]),
  );
  expect(getHeader(network.sent[0]?.headers, "user-agent")).toContain("Version/");
});
