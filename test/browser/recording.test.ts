import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { DEMO_CASES } from "../../demo/cases";
import { type Demo, startDemo } from "../../demo/server";
import { extensionDir } from "../../scripts/build";
import { isComplete, readRows } from "../../scripts/demo-rows";
import { RUN_AXE } from "./in-page";
import { type BrowserSession, launch, type Panel } from "../support/browser";
import { readStored } from "../support/stored";

describe.each(["chromium", "firefox"] as const)("recording in %s", (kind) => {
  let demo: Demo;
  let session: BrowserSession;
  let panel: Panel;
  /** A page of the extension, for what only such a page can ask. */
  let options: Page;

  const repeats = (id: string) =>
    panel.evaluate((one) => document.querySelector(`[data-url*="/${one}/"] .row-times`)?.textContent ?? "", id);
  const repeated = (id: string) =>
    panel.waitFor((one: string) => document.querySelector(`[data-url*="/${one}/"] .row-times`), { args: [id] });
  const allListed = () => until(async () => isComplete(DEMO_CASES, await panel.evaluate(readRows)));
  const until = (condition: () => Promise<boolean>) => vi.waitUntil(condition, { timeout: 15_000, interval: 100 });
  const loadDemo = async () => {
    await session.page.goto(demo.url);
    await session.page.evaluate(() => window.demo.ready);
  };
  const run = (id: string) => session.page.evaluate((one) => window.demo.run(one), id);
  const badge = () =>
    options.evaluate(async (url) => {
      // Firefox knows no ports in patterns.
      const tab = (await chrome.tabs.query({})).find((one) => one.url?.startsWith(url));
      return tab?.id === undefined ? "no tab" : chrome.action.getBadgeText({ tabId: tab.id });
    }, demo.url);
  const blockedInList = () =>
    panel.evaluate(() => document.querySelector("[data-filter=blocked] .count")?.textContent ?? "");
  const choose = async (record: "always" | "devtools") => {
    await options.bringToFront();
    await options.click(`[value=${record}]`);
    await options.waitForFunction(
      async (wanted) => (await chrome.storage.sync.get("record"))["record"] === wanted,
      {},
      record,
    );
    await session.page.bringToFront();
  };

  beforeAll(async () => {
    demo = await startDemo();
    session = await launch(kind, { extensionDir: extensionDir(kind) });
    options = await session.openExtensionPage("/src/extension/options/options.html");
    panel = await session.openPanel();
    await loadDemo();
    await allListed();
  });

  afterAll(async () => {
    await session?.close();
    await demo?.close();
  });

  test("pauses and goes on, by mouse and by keyboard, and says so in the meantime", async () => {
    await panel.click("[aria-label='Pause recording']");
    await panel.waitFor(() => document.querySelector("[data-notice=paused]"));
    await run("origin-port");
    await panel.evaluate(() => document.querySelector<HTMLElement>("[aria-label='Resume recording']")?.focus());
    await panel.press("Enter");
    await panel.waitFor(() => document.querySelector("[data-notice=paused]") === null);
    await run("origin-scheme");
    await repeated("origin-scheme");
    expect(await repeats("origin-port")).toBe("");
  });

  test("counts on the toolbar what the list has under Blocked, also after the background was ended", async () => {
    await until(async () => (await badge()) === (await blockedInList()));
    const before = Number(await badge());
    await session.stopBackground();
    await run("origin-port");
    await until(async () => Number(await badge()) === before + 1);
  });

  test("keeps the list when the page changes, if asked to, and remembers that it was", async () => {
    await panel.click(".keep input");
    await panel.waitFor(() => document.querySelector<HTMLInputElement>(".keep input")?.checked);
    await until(() => options.evaluate(async () => (await chrome.storage.sync.get("keep"))["keep"] === true));
    await session.page.reload();
    await session.page.evaluate(() => window.demo.ready);
    await repeated("gateway-error");
    await panel.close();
    panel = await session.openPanel();
    await panel.waitFor(() => document.querySelector<HTMLInputElement>(".keep input")?.checked);
    await panel.click(".keep input");
    await until(() => options.evaluate(async () => (await chrome.storage.sync.get("keep"))["keep"] === false));
  });

  test("records always where that was chosen: DevTools then shows what was before it, and the icon counts", async () => {
    await panel.close();
    await choose("always");
    await loadDemo();
    await until(async () => Number(await badge()) > 10);
    panel = await session.openPanel();
    await allListed();
    expect(await badge()).toBe(await blockedInList());
  });

  test("says in the popup how many, and the cause that most have, with nothing that axe objects to", async () => {
    const count = await blockedInList();
    // A popup asks for the tab in front; loaded again from behind, it sees the page.
    const popup = await session.openExtensionPage("/src/extension/popup/popup.html");
    await session.page.bringToFront();
    await popup.evaluate(() => location.reload());
    // Nothing is painted behind the page in front.
    await popup.waitForFunction(() => document.querySelector("h1.bad"), { polling: 100 });
    const said = await popup.$eval("main", (main) => main.textContent);
    expect(said).toContain(`${count} requests were blocked`);
    expect(said).toMatch(
      /\(\d+ of \d+\)\d+ requests failed: they got no responseOpen DevTools \(F12, or the browser's menu\) and choose CORS\.$/,
    );
    for (const scheme of ["light", "dark"] as const) {
      if (kind === "chromium") await popup.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
      const found = await popup.evaluate(`(async () => { ${RUN_AXE} })()`);
      expect(found).toEqual([]);
    }
    await popup.close();
  });

  test("forgets at once, and counts no more, when it is to record with DevTools only", async () => {
    await panel.close();
    await until(async () => Number(await badge()) > 10);
    await choose("devtools");
    await until(async () => (await badge()) === "");
    expect(await readStored(options, "record:")).toEqual([]);
  });
});
