import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium } from "playwright-core";
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

/** The demo's page in a browser that Playwright drives: what `watchCors` makes of it, and the file that `recordHar` writes of it. */
const test = base
  .extend("demo", { scope: "file" }, async ({}, { onCleanup }) => {
    const demo = await startDemo();
    onCleanup(() => demo.close());
    return demo;
  })
  .extend("browser", { scope: "file" }, async ({}, { onCleanup }) => {
    const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
    const browser = await chromium.launch({ executablePath: findBrowser("chromium"), args });
    onCleanup(() => browser.close());
    return browser;
  })
  .extend("recorded", { scope: "file" }, async ({ demo, browser }) => {
    const har = path.join(mkdtempSync(path.join(tmpdir(), "recorded-")), "demo.har");
    const context = await browser.newContext({ recordHar: { path: har } });
    const page = await context.newPage();
    const cors = await watchCors(page);
    await page.goto(demo.url);
    await page.evaluate(() => window.demo.ready);
    await cors.settled();
    await cors.stop();
    await context.close();
    return { cors, har };
  })
  .extend("cors", ({ recorded }) => recorded.cors);

/** A sandboxed frame has a process of its own, and this one has asked before anybody could listen there. WebSockets are not watched. */
const HEARD = DEMO_CASES.filter(({ request }) => !request.sandboxed && request.mode !== "websocket");

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
