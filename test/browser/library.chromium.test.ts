import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Browser, chromium } from "playwright-core";
import { launch } from "puppeteer-core";
import { describe, expect, test as base } from "vitest";
import { DEMO_CASES } from "../../demo/cases";
import { startDemo } from "../../demo/server";
import { findBrowser } from "../../scripts/find-browser";
import type { Diagnosis } from "../../src/engine/diagnose/diagnosis";
import { corsMatchers, watchCors } from "../../src/library/playwright";

/** The case of the demo that a URL belongs to. */
const caseOf = (url: string): string | undefined => new URL(url).pathname.split("/")[1];

/** What the README's command says of a HAR file, and its exit status. */
function gate(har: string): { readonly status: number | null; readonly told: readonly Diagnosis[] } {
  const { status, stdout } = spawnSync(
    process.execPath,
    ["dist/cli/cors-why.js", har, "--fail-on", "blocked", "--json"],
    { encoding: "utf8" },
  );
  return { status, told: JSON.parse(stdout) as Diagnosis[] };
}

const CHROMIUM = {
  executablePath: findBrowser("chromium"),
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
};

async function startBrowser({}, { onCleanup }: { onCleanup: (end: () => Promise<void>) => void }): Promise<Browser> {
  const browser = await chromium.launch(CHROMIUM);
  onCleanup(() => browser.close());
  return browser;
}

/** The demo's page in a browser that Playwright drives: what `watchCors` makes of it, and the file that `recordHar` writes of it. */
const test = base
  .extend("demo", { scope: "file" }, async ({}, { onCleanup }) => {
    const demo = await startDemo();
    onCleanup(() => demo.close());
    return demo;
  })
  .extend("browser", { scope: "file" }, startBrowser)
  .extend("recorded", { scope: "file" }, async ({ demo, browser }) => {
    const har = path.join(mkdtempSync(path.join(tmpdir(), "recorded-")), "demo.har");
    const trace = path.join(path.dirname(har), "trace.zip");
    const context = await browser.newContext({ recordHar: { path: har } });
    await context.tracing.start({ snapshots: true });
    const page = await context.newPage();
    const cors = await watchCors(page);
    await page.goto(demo.url);
    await page.evaluate(() => window.demo.ready);
    await cors.settled();
    await cors.stop();
    await context.tracing.stop({ path: trace });
    await context.close();
    return { cors, har, trace };
  })
  .extend("cors", ({ recorded }) => recorded.cors);

/** A sandboxed frame has a process of its own, and this one has asked before anybody could listen there. */
const HEARD = DEMO_CASES.filter(({ request }) => !request.sandboxed);

describe("watchCors in Playwright", () => {
  test.for(HEARD)("finds $id to be $verdict, with its cause, as observed", ({ id, verdict, cause }, { cors }) => {
    const own = cors.diagnoses().filter(({ request }) => caseOf(request.url) === id);
    expect(own).toMatchObject([{ verdict, cause, certainty: "observed" }]);
  });

  test("fails an expectation with our words", async ({ cors }) => {
    const { pass, message } = await corsMatchers.toHaveNoBlockedRequests(cors);
    expect(pass).toBe(false);
    for (const { headline, request } of cors.blocked()) {
      expect(message()).toContain(headline);
      expect(message()).toContain(request.url);
    }
  });

  test("warns of nothing where nothing was intercepted", ({ cors }) => {
    expect(cors.warnings()).toEqual([]);
  });
});

test("hears a browser that another program has started, over connectOverCDP", async ({ demo }) => {
  const running = await launch(CHROMIUM);
  try {
    const browser = await chromium.connectOverCDP(running.wsEndpoint());
    const page = await (browser.contexts()[0] ?? (await browser.newContext())).newPage();
    const cors = await watchCors(page);
    await page.goto(demo.url);
    await page.evaluate(() => window.demo.ready);
    await cors.settled();
    const told = cors.diagnoses().map(({ verdict, request }) => `${caseOf(request.url)}: ${verdict}`);
    expect(told).toEqual(expect.arrayContaining(HEARD.map(({ id, verdict }) => `${id}: ${verdict}`)));
    await browser.close();
  } finally {
    await running.close();
  }
});

/** A server that opens a WebSocket at `/open`, redirects the handshake at `/moved`, hangs up at `/gone`, and refuses it elsewhere. */
const sockets = base
  .extend("browser", { scope: "file" }, startBrowser)
  .extend("server", { scope: "file" }, async ({}, { onCleanup }) => {
    const server = createServer((_, response) => response.end("a page"));
    server.on("upgrade", ({ url, headers }, socket) => {
      const key = `${headers["sec-websocket-key"]}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`;
      const accept = createHash("sha1").update(key).digest("base64");
      if (url === "/gone") socket.destroy();
      else if (url === "/moved") socket.end("HTTP/1.1 302 Found\r\nLocation: /open\r\nContent-Length: 0\r\n\r\n");
      else if (url !== "/open") socket.end("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n");
      else
        socket.write(
          `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
        );
    });
    await new Promise<void>((resolve) => server.listen(0, resolve));
    onCleanup(() => {
      server.closeAllConnections();
      server.close();
    });
    return (server.address() as AddressInfo).port;
  });

describe("watchCors and WebSockets", () => {
  sockets("says of each how its handshake ended, as observed", async ({ server, browser }) => {
    const page = await browser.newPage();
    const cors = await watchCors(page);
    await page.goto(`http://localhost:${server}/`);
    const open = (url: string) =>
      page.evaluate(
        (to) =>
          new Promise<string>((resolve) => {
            const socket = new WebSocket(to);
            for (const type of ["open", "error"]) socket.addEventListener(type, () => resolve(type));
          }),
        url,
      );
    const host = `ws://127.0.0.1:${server}`;
    expect(await open(`${host}/open`)).toBe("open");
    for (const path of ["/refused", "/moved", "/gone"]) expect(await open(host + path)).toBe("error");
    await page.evaluate(() => {
      const policy = document.createElement("meta");
      Object.assign(policy, { httpEquiv: "Content-Security-Policy", content: "connect-src 'self'" });
      document.head.append(policy);
    });
    await open(`${host}/forbidden`).catch(() => undefined);
    await cors.settled();
    const told = cors.diagnoses().map(({ request, verdict, cause, certainty }) => {
      const { pathname } = new URL(request.url);
      return [pathname, request.mode, verdict, cause, certainty];
    });
    expect(told).toEqual([
      ["/open", "websocket", "not-cors", null, "observed"],
      ["/refused", "websocket", "failed", "websocket-refused", "observed"],
      ["/moved", "websocket", "failed", "websocket-refused", "observed"],
      ["/gone", "websocket", "failed", "server-unreachable", "observed"],
      ["/forbidden", "websocket", "failed", "csp-connect-src", "observed"],
    ]);
    expect(cors.blocked()).toEqual([]);
    expect(cors.warnings()).toEqual([]);
  });
});

describe("a file that Playwright's recordHar writes, through the command line", () => {
  /** Of a sandboxed frame's requests Playwright records only those that were sent after it listened there. */
  const late = new Set(DEMO_CASES.filter(({ request }) => request.sandboxed).map(({ id }) => id));
  /** It records none that a policy kept in the browser. */
  const held = DEMO_CASES.filter(({ id, cause }) => !late.has(id) && cause !== "csp-connect-src");

  test("fails a run for every request that the browser blocked, and names no cause that the file doesn't hold", ({
    recorded,
  }) => {
    const { status, told } = gate(recorded.har);
    expect(status).toBe(1);
    const certain = told.filter(({ request }) => !late.has(caseOf(request.url) ?? ""));
    const verdicts = certain.map(({ request, verdict }) => `${caseOf(request.url)}: ${verdict}`);
    expect(verdicts.toSorted()).toEqual(held.map(({ id, verdict }) => `${id}: ${verdict}`).toSorted());
    const blocked = told.filter(({ verdict }) => verdict === "blocked");
    expect(blocked.map(({ cause }) => cause)).toEqual(blocked.map(() => null));
  });

  test("passes a run in which nothing was blocked", async ({ demo, browser }) => {
    const har = path.join(mkdtempSync(path.join(tmpdir(), "recorded-")), "passes.har");
    const context = await browser.newContext({ recordHar: { path: har } });
    const page = await context.newPage();
    const url = demo.cases.find(({ id }) => id === "public-read")?.url;
    await page.goto(`${demo.url}page.css`);
    await page.evaluate((to) => fetch(to).then(() => undefined), url ?? "");
    await context.close();
    expect(gate(har)).toMatchObject({ status: 0, told: [{ verdict: "allowed" }] });
  });
});

describe("a trace that Playwright writes, through the command line", () => {
  test("has the browser's own reason for every request that was blocked, and no cause but the one that there was", ({
    recorded: { cors, trace },
  }) => {
    const { status, told } = gate(trace);
    expect(status).toBe(1);
    const ofDemo = new Map(DEMO_CASES.map((one) => [one.id, one]));
    // Of a sandboxed frame's first request the watch hears only sometimes.
    const isHeard = ({ request }: { readonly request: { readonly url: string } }) =>
      HEARD.some(({ id }) => id === caseOf(request.url));
    const blocked = told.filter((one) => one.verdict === "blocked" && isHeard(one));
    const idsOf = (all: readonly { readonly request: { readonly url: string } }[]) =>
      new Set(all.map(({ request }) => caseOf(request.url)));
    expect(idsOf(blocked)).toEqual(idsOf(cors.blocked().filter(isHeard)));
    for (const { request, cause, certainty, violations, why } of blocked) {
      const id = caseOf(request.url) ?? "";
      const watched = cors.blocked().find((one) => caseOf(one.request.url) === id);
      expect(certainty, id).toBe("observed");
      expect([ofDemo.get(id)?.cause, null], id).toContain(cause);
      const reason = watched?.violations[0]?.chromium ?? "no such reason";
      expect([violations[0]?.chromium, why.includes(reason) ? reason : ""], id).toContain(reason);
    }
  });
});
