import { describe, expect, test } from "vitest";
import type { HeaderList } from "../engine/fetch/exchange";
import { getHeader } from "../engine/fetch/headers";
import { checkTarget } from "./check";
import type { BrowserVerdict, RealBrowser } from "./real-browser";
import type { ScriptRequest, WireRequest } from "./request";
import type { Target } from "./target";
import { PAGE, fakeNetwork, target } from "./testing";

type Answer = (request: WireRequest, origin: string) => readonly [number, HeaderList] | string;

async function check(
  what: Partial<Target>,
  answer: Answer,
  scope = { sendsUnsafe: false, thorough: true },
  browser: RealBrowser | null = null,
) {
  const network = fakeNetwork((request) => answer(request, getHeader(request.headers, "origin") ?? ""));
  let made = 0;
  const options = {
    send: network.send,
    as: "chromium",
    now: () => (made += 1),
    nextId: () => `e${(made += 1)}`,
    browser,
  } as const;
  const checked = await checkTarget(target(what), scope, options);
  return {
    checked,
    sent: network.sent,
    found: checked.flatMap(({ findings }) => findings.map(({ id, level }) => `${level} ${id}`)),
  };
}

const allowing = (origin: string, more: HeaderList = []): HeaderList => [
  ["Access-Control-Allow-Origin", origin],
  ["Vary", "Origin"],
  ...more,
];
const VARY: HeaderList = [["Vary", "Origin"]];
const CREDENTIALS: HeaderList = [["Access-Control-Allow-Credentials", "true"]];

/** A server that lets in whom the test says. */
const lettingIn =
  (isIn: (origin: string) => boolean, more: HeaderList = []): Answer =>
  ({ url }, origin) => [url.endsWith("/items") ? 200 : 404, isIn(origin) ? allowing(origin, more) : VARY];

describe("a check", () => {
  test("passes where the origin is let in and nobody else", async () => {
    const { checked, found } = await check(
      {},
      lettingIn((origin) => origin === PAGE),
    );
    expect(checked.map(({ passed, browsers }) => [passed, browsers.webkit])).toEqual([[true, "allowed"]]);
    expect(found).toEqual([]);
  });

  test("fails where one browser alone blocks the request", async () => {
    // Firefox counts lines that are spelt so.
    const twice: HeaderList = [
      ["access-control-allow-origin", ""],
      ["access-control-allow-origin", PAGE],
    ];
    const { checked } = await check({}, () => [200, twice], { sendsUnsafe: false, thorough: false });
    expect(checked[0]?.browsers.firefox).not.toBe(checked[0]?.browsers.chromium);
    expect(checked[0]?.passed).toBe(false);
  });

  test.each([
    ["every origin, with credentials", () => true, "error allows-any-origin"],
    ["names that end alike", (origin: string) => origin.endsWith("app.example"), "error allows-prefix"],
    ["names that start alike", (origin: string) => origin.startsWith(PAGE), "error allows-suffix"],
    ["null", (origin: string) => origin === PAGE || origin === "null", "error allows-null"],
    [
      "subdomains",
      (origin: string) => origin.endsWith("//app.example") || origin.endsWith(".app.example"),
      "warning allows-subdomain",
    ],
    ["plain http", (origin: string) => origin.endsWith("//app.example"), "warning allows-scheme"],
    ["every port", (origin: string) => /^https:..app\.example(:\d+)?$/.test(origin), "warning allows-port"],
  ])("finds a server that lets in %s", async (_, isIn, finding) => {
    const { found } = await check({}, lettingIn(isIn, CREDENTIALS));
    expect(found).toContain(finding);
    expect(found.filter((one) => one.startsWith("error")).length).toBeLessThanOrEqual(1);
  });

  test("takes a wildcard without credentials for public, and with them for broken", async () => {
    const open: Answer = ({ url }) => [
      url.endsWith("/items") ? 200 : 404,
      [["Access-Control-Allow-Origin", "*"], ...CREDENTIALS],
    ];
    expect((await check({}, open)).found).toEqual(["note public"]);
    const { checked, found } = await check({ credentials: true }, open);
    expect([checked[0]?.passed, checked[0]?.browsers.chromium]).toEqual([false, "blocked"]);
    expect(found).toContain("note public");
  });

  test("fails where a denied origin can read anything", async () => {
    const { found } = await check({ deny: ["https://evil.example"] }, () => [
      200,
      [["Access-Control-Allow-Origin", "*"]],
    ]);
    expect(found).toContain("error allows-denied");
  });

  test("finds that errors lack the headers", async () => {
    const { found, checked } = await check({}, ({ url }, origin) => [
      url.endsWith("/items") ? 200 : 404,
      url.endsWith("/items") && origin === PAGE ? allowing(origin) : VARY,
    ]);
    expect(found).toEqual(["warning error-without-cors"]);
    expect(checked[0]?.passed).toBe(true);
  });

  test("finds that the response depends on the origin and does not say so", async () => {
    const { found } = await check({}, ({ url }, origin) => [
      url.endsWith("/items") ? 200 : 404,
      origin === PAGE ? [["Access-Control-Allow-Origin", origin]] : [],
    ]);
    expect(found).toContain("warning vary-missing");
  });

  test("says the worst first", async () => {
    const { found } = await check({ deny: ["https://evil.example"] }, (_, origin) => [
      200,
      [["Access-Control-Allow-Origin", origin]],
    ]);
    const levels = found.map((one) => one.split(" ")[0] ?? "");
    expect(levels).toEqual(expect.arrayContaining(["error", "warning"]));
    expect(levels.lastIndexOf("error")).toBeLessThan(levels.indexOf("warning"));
  });

  test("finds a response header that the script can't read", async () => {
    const exposing = lettingIn((origin) => origin === PAGE, [["Access-Control-Expose-Headers", "ETag"]]);
    expect((await check({ exposed: ["etag"] }, exposing)).found).toEqual([]);
    expect((await check({ exposed: ["etag", "X-Total"] }, exposing)).found).toEqual(["error not-exposed"]);
  });

  test("sends nothing that may change something, and says what that leaves open", async () => {
    const methods: HeaderList = [["Access-Control-Allow-Methods", "DELETE"]];
    const { sent, checked } = await check(
      { method: "DELETE" },
      lettingIn((origin) => origin === PAGE, methods),
    );
    expect(new Set(sent.map(({ method }) => method))).toEqual(new Set(["OPTIONS", "GET"]));
    expect(checked.map(({ passed, unproven }) => [passed, unproven.length])).toEqual([[true, 1]]);
  });

  test("sends it where that was asked for, once, and for outsiders never", async () => {
    const methods: HeaderList = [["Access-Control-Allow-Methods", "DELETE"]];
    const { sent } = await check(
      { method: "DELETE" },
      lettingIn(() => true, methods),
      { sendsUnsafe: true, thorough: true },
    );
    expect(sent.filter(({ method }) => method === "DELETE").length).toBe(1);
  });

  test("lets a GET speak for the request that was kept back", async () => {
    const preflightOnly: Answer = ({ method }, origin) =>
      method === "OPTIONS" ? [204, allowing(origin, [["Access-Control-Allow-Methods", "PUT"]])] : [200, VARY];
    const { checked, found } = await check({ method: "PUT" }, preflightOnly);
    expect(found).toContain("error stand-in-blocked");
    expect([checked[0]?.passed, checked[0]?.standIn?.hops[0].method]).toEqual([false, "GET"]);
  });

  test("lets no GET speak whose own preflight was refused", async () => {
    const getOnly: Answer = (_, origin) => [200, allowing(origin)];
    const headers: HeaderList = [["X-Tenant", "7"]];
    const { checked, found } = await check({ method: "PUT", headers }, getOnly);
    expect(found).not.toContain("error stand-in-blocked");
    expect(checked.map(({ passed, standIn }) => [passed, standIn])).toEqual([[false, null]]);
  });

  test("names a server that does not respond", async () => {
    const { checked, found } = await check({}, () => "net::ERR_CONNECTION_REFUSED");
    expect([checked[0]?.passed, checked[0]?.exchange.error, found]).toEqual([false, "net::ERR_CONNECTION_REFUSED", []]);
  });
});

describe("a real browser that is asked too", () => {
  const browser = (verdict: BrowserVerdict["verdict"], said: string | null = null) => {
    const asked: ScriptRequest[] = [];
    const ask = (request: ScriptRequest) => {
      asked.push(request);
      return Promise.resolve({ browser: "firefox", name: "Firefox 153.0", verdict, said } as const);
    };
    return { asked, kind: "firefox", ask, close: () => Promise.resolve() } as const;
  };
  const quick = { sendsUnsafe: false, thorough: false };
  const open: Answer = (_, origin) => [200, allowing(origin)];

  test("is asked as each origin, and what it says stands beside the rules' verdict", async () => {
    const real = browser("allowed");
    const { checked, found } = await check({ origins: [PAGE, "https://b.example"] }, open, quick, real);
    expect(real.asked.map(({ origin }) => origin)).toEqual([PAGE, "https://b.example"]);
    expect(checked.map(({ real: said }) => said?.verdict)).toEqual(["allowed", "allowed"]);
    expect(found).toEqual([]);
  });

  test("fails the check where it blocks what the rules allow, with its own words", async () => {
    const { checked, found } = await check({}, open, quick, browser("blocked", "Reason: it is Monday"));
    expect(checked[0]?.passed).toBe(false);
    expect(found).toEqual(["error browser-differs"]);
    expect(checked[0]?.findings[0]?.text).toContain("It says: Reason: it is Monday");
  });

  test("is told of where it allows what the rules block, which fails the check all the same", async () => {
    const { checked, found } = await check({}, () => [200, []], quick, browser("allowed"));
    expect(checked[0]?.passed).toBe(false);
    expect(found).toEqual(["warning browser-allows"]);
  });

  test("agrees where it calls a blocked response none", async () => {
    expect((await check({}, () => [200, []], quick, browser("failed"))).found).toEqual([]);
  });

  test("is not asked to send what may change something, unless that may be sent", async () => {
    const kept = browser("allowed");
    const { checked } = await check({ method: "PUT" }, open, quick, kept);
    expect(kept.asked).toEqual([]);
    expect(checked[0]?.unproven.join(" ")).toContain("Add --send to ask it.");
    const sent = browser("allowed");
    await check({ method: "PUT" }, open, { ...quick, sendsUnsafe: true }, sent);
    expect(sent.asked).toHaveLength(1);
  });
});
