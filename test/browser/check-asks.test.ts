import type { IncomingHttpHeaders } from "node:http";
import { describe, expect } from "vitest";
import { listen } from "../../demo/listen";
import { runCheck } from "../../src/cli/check-run";
import { BROWSER, test as base } from "./fixture";

const PAGES = ["https://app.example", "http://localhost:5999", "null"] as const;

const allowing = (origin: string) => ({
  "Access-Control-Allow-Origin": origin,
  "Access-Control-Allow-Credentials": "true",
  "Access-Control-Allow-Methods": "PUT",
  "Access-Control-Allow-Headers": "x-a",
  Vary: "Origin",
});

/** What each endpoint sends besides; all of them are asked from every page. */
const ENDPOINTS: Readonly<Record<string, (origin: string, isPreflight: boolean) => Readonly<Record<string, string>>>> =
  {
    "/open": allowing,
    "/preflight-alone": (origin, isPreflight) => (isPreflight ? allowing(origin) : {}),
    "/response-alone": (origin, isPreflight) => (isPreflight ? {} : allowing(origin)),
  };

interface Row {
  readonly request: { readonly url: string; readonly origin: string };
  readonly browsers: Readonly<Record<string, string>>;
  readonly check: {
    readonly findings: readonly { readonly id: string }[];
    readonly browser: { readonly name: string; readonly verdict: string; readonly said: string | null };
  };
}

/** What `cors-why check --browser` of the browser under test prints of all endpoints: one start of it serves them. */
const test = base.extend("asked", { scope: "file" }, async ({}, { onCleanup }) => {
  const received: { url: string; method: string; headers: IncomingHttpHeaders }[] = [];
  const { server, port } = await listen(({ url = "", method = "", headers }, response) => {
    received.push({ url, method, headers });
    const isPreflight = method === "OPTIONS";
    response.writeHead(isPreflight ? 204 : 200, ENDPOINTS[url]?.(headers.origin ?? "*", isPreflight) ?? {}).end();
  });
  onCleanup(() => void server.close());
  const endpoints = Object.keys(ENDPOINTS).map((path) => ({
    url: `http://127.0.0.1:${port}${path}`,
    origins: PAGES,
    methods: ["PUT"],
    headers: ["x-a: 1", "cookie: session=1"],
    credentials: true,
  }));
  let printed = "";
  const complaints: string[] = [];
  const exitCode = await runCheck(
    ["--policy", "all.json", "--browser", BROWSER, "--send", "--quick", "--json"],
    {
      style: { width: 100, colour: false },
      isTerminal: false,
      version: "1.0.0",
      viewerAddress: "https://viewer.example/",
      viewerPage: () => Promise.resolve(""),
      read: () => Promise.resolve(new TextEncoder().encode(JSON.stringify({ endpoints }))),
      isSameFile: () => Promise.resolve(false),
      write: () => Promise.resolve(),
      print: (text) => void (printed += text),
      note: () => undefined,
      complain: (line) => void complaints.push(line),
    },
    {},
  );
  expect(complaints).toEqual([]);
  return { exitCode, rows: JSON.parse(printed) as readonly Row[], received };
});

const NAME = { chromium: /^Chromium \d+\./, firefox: /^Firefox \d+\./ }[BROWSER];

describe("cors-why check --browser", () => {
  test("gets the verdict of the rules from the browser itself, for each page and endpoint", ({ asked }) => {
    const told = asked.rows.map(({ request, check }) => ({
      path: new URL(request.url).pathname,
      origin: request.origin,
      verdict: check.browser.verdict,
      ours: asked.rows.find((row) => row.request === request)?.browsers[BROWSER],
    }));
    expect(told).toEqual(
      Object.keys(ENDPOINTS).flatMap((path) =>
        PAGES.map((origin) => {
          const verdict = path === "/open" ? "allowed" : "blocked";
          return { path, origin, verdict, ours: verdict };
        }),
      ),
    );
    expect(asked.rows.flatMap(({ check }) => check.findings.filter(({ id }) => id.startsWith("browser-")))).toEqual([]);
    expect(asked.exitCode).toBe(1);
  });

  test("names the browser, and says in its words why it blocks", ({ asked }) => {
    for (const { check } of asked.rows) {
      expect(check.browser.name).toMatch(NAME);
      if (check.browser.verdict === "blocked") expect(check.browser.said).toMatch(/CORS/);
    }
  });

  test("sends it from a page of that origin, as the browser does, with the cookie", ({ asked }) => {
    const own = asked.received.filter(
      ({ url, method, headers }) =>
        url === "/open" && method === "PUT" && /HeadlessChrome|rv:/.test(headers["user-agent"] ?? ""),
    );
    expect(new Set(own.map(({ headers }) => headers.origin))).toEqual(new Set(PAGES));
    // Firefox keeps those of an opaque origin apart from all others.
    for (const { headers } of own.filter(({ headers: { origin } }) => origin !== "null"))
      expect(headers.cookie).toBe("session=1");
  });
});
