import { chromium } from "playwright-core";
import { describe, expect, test as base } from "vitest";
import { DEMO_CASES } from "../../demo/cases";
import { startDemo } from "../../demo/server";
import { findBrowser } from "../../scripts/find-browser";
import { corsMatchers, watchCors } from "../../src/library/playwright";

/** The case of the demo that a URL belongs to. */
const caseOf = (url: string): string | undefined => new URL(url).pathname.split("/")[1];

/** What `watchCors` makes of the demo's page in a browser that Playwright drives. */
const test = base.extend("cors", { scope: "file" }, async ({}, { onCleanup }) => {
  const demo = await startDemo();
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = await chromium.launch({ executablePath: findBrowser("chromium"), args });
  onCleanup(async () => {
    await browser.close();
    await demo.close();
  });
  const page = await browser.newPage();
  const cors = await watchCors(page);
  await page.goto(demo.url);
  await page.evaluate(() => window.demo.ready);
  await cors.settled();
  return cors;
});

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
