import type { Browser, Page } from "puppeteer-core";
import { test as base, describe, expect } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { InstalledProfile } from "../support/installed";
import { comes, glimpse, until } from "../support/patience";
import { BROWSER } from "./fixture";
import { RUN_AXE } from "./in-page";

const FIRST_RUN = "/src/extension/first-run/first-run.html";
const OPTIONS = "/src/extension/options/options.html";

/** What would open, would within so many milliseconds of the extension's start. */
const SOON = 3000;

/** The tabs that show that page of the extension. In Firefox a tab itself alone knows where it is. */
async function pagesAt(browser: Browser, address: string): Promise<Page[]> {
  const pages = await browser.pages();
  const places = await Promise.all(pages.map((page) => glimpse(page, () => location.pathname)));
  return pages.filter((_, at) => places[at] === address);
}

/** A profile in which the extension gets installed. */
const test = base.extend("profile", { scope: "file" }, () => new InstalledProfile(BROWSER));

describe("the first-run page", () => {
  test("is opened once when the extension is installed, and neither by a restart nor by an update", async ({
    profile,
  }) => {
    const running: Browser[] = [];
    const start = async (version: string): Promise<Browser> => {
      await running.pop()?.close();
      const browser = await profile.start(version);
      running.push(browser);
      await expect.poll(() => profile.isRunning(browser).catch(() => false)).toBe(true);
      return browser;
    };
    const opens = (browser: Browser) => comes(async () => (await pagesAt(browser, FIRST_RUN)).length > 0, SOON);
    try {
      const installed = await start("1.0.0");
      const [page] = await until(() => pagesAt(installed, FIRST_RUN).then((all) => all.length > 0 && all), "the page");
      if (!page) throw new Error("no page");
      expect(await page.evaluate(() => document.querySelector("ol")?.textContent)).toContain("Choose the tab CORS");
      const isDrawn = () => page.evaluate(() => [...document.images].map(({ naturalWidth }) => naturalWidth > 0));
      await expect.poll(isDrawn).toEqual([true]);
      const links = await page.$$eval("a", (all) => all.map(({ href }) => href));
      expect(links).toEqual([packageJson.homepage]);
      expect(await page.evaluate(`(async () => { ${RUN_AXE} })()`)).toEqual([]);
      await page.$eval("#options", (button) => (button as HTMLElement).click());
      const [options] = await until(() => pagesAt(installed, OPTIONS).then((all) => all.length > 0 && all), "options");
      expect(await options?.evaluate(() => document.querySelectorAll("h1").length)).toBe(1);
      expect(await pagesAt(installed, FIRST_RUN)).toHaveLength(1);

      expect(await opens(await start("1.0.0"))).toBe(false);
      expect(await opens(await start("1.0.1"))).toBe(false);
    } finally {
      await running.pop()?.close();
    }
  });
});
