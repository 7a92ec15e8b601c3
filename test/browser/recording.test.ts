import type { Page } from "puppeteer-core";
import { describe, expect } from "vitest";
import type { Demo } from "../../demo/server";
import type { BrowserSession, Panel } from "../support/browser";
import { readStored } from "../support/stored";
import { allListed, BROWSER, demoTest as test } from "./fixture";
import { RUN_AXE } from "./in-page";
import { glimpse, until } from "../support/patience";

const run = ({ page }: BrowserSession, id: string) => page.evaluate((one) => window.demo.run(one), id);
const repeats = (panel: Panel, id: string) =>
  panel.evaluate((one) => document.querySelector(`[data-url*="/${one}/"] .row-times`)?.textContent ?? "", id);
const repeated = (panel: Panel, id: string) =>
  panel.waitFor((one: string) => document.querySelector(`[data-url*="/${one}/"] .row-times`), { args: [id] });
const blockedInList = (panel: Panel) =>
  panel.evaluate(() => document.querySelector("[data-filter=blocked] .count")?.textContent ?? "");
const badge = (options: Page, { url: demo }: Demo) =>
  options.evaluate(async (url) => {
    // Firefox knows no ports in patterns.
    const tab = (await chrome.tabs.query({})).find((one) => one.url?.startsWith(url));
    return tab?.id === undefined ? "no tab" : chrome.action.getBadgeText({ tabId: tab.id });
  }, demo);

async function loadDemo({ page }: BrowserSession, { url }: Demo): Promise<void> {
  await page.goto(url);
  await page.evaluate(() => window.demo.ready);
}

/** Chooses it with DevTools closed, and waits until the background goes by it: it counts, or counts no more, what the page asks for. */
async function choose(
  session: BrowserSession,
  options: Page,
  demo: Demo,
  record: "always" | "devtools",
): Promise<void> {
  const { page } = session;
  await options.bringToFront();
  await options.click(`[value=${record}]`);
  const chosen = () => options.evaluate(async () => (await chrome.storage.sync.get("record"))["record"]);
  await expect.poll(chosen).toBe(record);
  await page.bringToFront();
  await until(async () => {
    if (record === "always") await run(session, "origin-port");
    return ((await badge(options, demo)) === "") === (record === "devtools");
  }, `the badge to go by "${record}"`);
}

describe("recording", () => {
  test("pauses and goes on, by mouse and by keyboard, and says so in the meantime", async ({ session, panel }) => {
    await panel.click("[aria-label='Pause recording']");
    await panel.waitFor(() => document.querySelector("[data-notice=paused]"));
    await run(session, "origin-port");
    await panel.evaluate(() => document.querySelector<HTMLElement>("[aria-label='Resume recording']")?.focus());
    await panel.press("Enter");
    await panel.waitFor(() => document.querySelector("[data-notice=paused]") === null);
    await run(session, "origin-scheme");
    await repeated(panel, "origin-scheme");
    expect(await repeats(panel, "origin-port")).toBe("");
  });

  test("counts on the toolbar what the list has under Blocked, also after the background was ended", async ({
    session,
    panel,
    options,
    demo,
  }) => {
    await until(async () => (await badge(options, demo)) === (await blockedInList(panel)), "the number on the badge");
    const before = Number(await badge(options, demo));
    await session.stopBackground();
    await run(session, "origin-port");
    await expect.poll(async () => Number(await badge(options, demo))).toBe(before + 1);
  });

  test("keeps the list when the page changes, if asked to, and remembers that it was", async ({
    session,
    devtools,
    panel,
    options,
  }) => {
    await panel.click(".keep input");
    await panel.waitFor(() => document.querySelector<HTMLInputElement>(".keep input")?.checked);
    const kept = () => options.evaluate(async () => (await chrome.storage.sync.get("keep"))["keep"]);
    await expect.poll(kept).toBe(true);
    await session.page.reload();
    await session.page.evaluate(() => window.demo.ready);
    await repeated(panel, "gateway-error");
    await devtools.close();
    const later = await devtools.open();
    await later.waitFor(() => document.querySelector<HTMLInputElement>(".keep input")?.checked);
    await later.click(".keep input");
    await expect.poll(kept).toBe(false);
  });

  test("records always where that was chosen: DevTools then shows what was before it, and the icon counts", async ({
    session,
    devtools,
    options,
    demo,
    panel: _,
  }) => {
    await devtools.close();
    await expect.poll(() => badge(options, demo)).toBe("");
    await choose(session, options, demo, "always");
    await loadDemo(session, demo);
    const later = await devtools.open();
    await allListed(later);
    await until(async () => (await badge(options, demo)) === (await blockedInList(later)), "the number on the badge");
  });

  test("says in the popup how many, and the cause that most have, with nothing that axe objects to", async ({
    session,
    panel,
  }) => {
    // A popup asks for the tab in front; loaded again from behind, it sees the page.
    const popup = await session.openExtensionPage("/src/extension/popup/popup.html");
    await session.page.bringToFront();
    await popup.evaluate(() => {
      document.documentElement.dataset["before"] = "";
      location.reload();
    });
    const said = await until(async () => {
      const text = await glimpse(
        popup,
        () => document.querySelector("html:not([data-before]) main")?.textContent ?? "",
      );
      return text?.includes(`${await blockedInList(panel)} requests were blocked`) && text;
    }, "the number that the list has");
    expect(said).toMatch(
      /\(\d+ of \d+\)\d+ requests failed: they got no responseOpen DevTools \(F12, or the browser's menu\) and choose CORS\.$/,
    );
    for (const scheme of ["light", "dark"] as const) {
      if (BROWSER === "chromium") await popup.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
      const found = await popup.evaluate(`(async () => { ${RUN_AXE} })()`);
      expect(found).toEqual([]);
    }
    await popup.close();
  });

  test("forgets at once, and counts no more, when it is to record with DevTools only", async ({
    session,
    devtools,
    options,
    demo,
    panel: _,
  }) => {
    await devtools.close();
    await expect.poll(() => badge(options, demo)).toBe("");
    await choose(session, options, demo, "always");
    await choose(session, options, demo, "devtools");
    // The store follows a moment later.
    await expect.poll(() => readStored(options, "record:")).toEqual([]);
  });
});
