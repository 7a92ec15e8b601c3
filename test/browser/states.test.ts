import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Page } from "puppeteer-core";
import { extensionDir } from "../../scripts/build";
import { type BrowserSession, launch, type Panel } from "../support/browser";
import { type Site, pageWith, startSite, urlOf } from "../support/site";

/** Beyond what the background keeps. */
const TOO_MANY = 2600;

describe.each(["chromium", "firefox"] as const)("the odd states in %s", (kind) => {
  let site: Site;
  let session: BrowserSession;
  let panel: Panel;
  let options: Page;

  const says = (sentence: string) =>
    panel.waitFor((wanted: string) => document.querySelector("#root")?.textContent?.includes(wanted), {
      args: [sentence],
      timeout: 60_000,
      what: sentence,
    });
  const buttons = (inside: string) =>
    panel.evaluate((place) => [...document.querySelectorAll(`${place} button`)].map((one) => one.textContent), inside);
  const show = (script: string) =>
    session.page.goto(urlOf(site.page, "page", pageWith(`<script>${script}</script>`)), { waitUntil: "load" });

  beforeAll(async () => {
    site = await startSite();
    session = await launch(kind, { extensionDir: extensionDir(kind) });
    options = await session.openExtensionPage("/src/extension/options/options.html");
    panel = await session.openPanel();
  });

  beforeEach(() => session.page.bringToFront());

  afterAll(async () => {
    await session?.close();
    await site?.close();
  });

  test("nothing yet: one button loads the page again", async () => {
    await show("sessionStorage.loads = 1 + Number(sessionStorage.loads ?? 0)");
    await says("No cross-origin requests yet.");
    expect(await buttons("main")).toEqual(["Reload the page"]);
    await panel.click("main button");
    await session.page.waitForFunction(() => sessionStorage["loads"] === "2");
  });

  test("a page that only asks its own server", async () => {
    await show(`fetch("/own")`);
    await says("So far this page has only sent requests to its own origin. CORS doesn't apply to them.");
    expect(await buttons("main")).toEqual(["Reload the page"]);
  });

  test("a site that the browser does not let us watch, until the person does", async () => {
    await session.allowSites(false);
    await says("The browser doesn't let CORS Why read requests on this site.");
    expect(await buttons("main")).toEqual(["Allow it in the options"]);
    await options.waitForFunction(() => document.querySelector<HTMLElement>("#access")?.hidden === false);
    await session.allowSites(true);
    await says("So far this page has only sent requests to its own origin.");
    await options.waitForFunction(() => document.querySelector<HTMLElement>("#access")?.hidden);
  });

  test("history that had to go: how much, and a way to start anew", async () => {
    await show(`(async () => {
      for (let round = 0; round < ${TOO_MANY / 100}; round += 1)
        await Promise.allSettled(Array.from({ length: 100 }, (_, index) => fetch("${site.api}/" + round + "/" + index)));
    })()`);
    await says(`The ${TOO_MANY - 2500} oldest requests were dropped to save memory.`);
    // One of them is selected, and stays while somebody may be reading it.
    const listed = await panel.evaluate(() => document.querySelector("[data-filter=all] .count")?.textContent);
    expect(listed).toBe("2501");
    await panel.click(".dropped button");
    await panel.waitFor(() => document.querySelector(".dropped") === null);
  });
});

describe.each(["chromium", "firefox"] as const)("a private window in %s", (kind) => {
  let site: Site;
  let session: BrowserSession;

  beforeAll(async () => {
    site = await startSite();
    session = await launch(kind, { extensionDir: extensionDir(kind) });
    await session.allowPrivate();
  });

  afterAll(async () => {
    await session?.close();
    await site?.close();
  });

  test("is listed like any other, says what becomes of the list, and leaves no address in the store", async () => {
    // The background is awake by now and hears of no tab, since nothing is recorded any more.
    await (await session.openPanel()).close();
    const page = await session.openPrivateWindow();
    const panel = await session.openPanel(page);
    const script = `<script>fetch("${site.api}/secret-path").catch(() => 0)</script>`;
    await page.goto(urlOf(site.page, "page", pageWith(script)), { waitUntil: "load" });
    await panel.waitFor(() => document.querySelector('[data-url*="/secret-path"][data-verdict="blocked"]'));
    const said = await panel.evaluate(() => document.querySelector("[data-notice=private] p")?.textContent);
    expect(said).toBe("This is a private window: its requests are never stored, and the list may lose old ones early.");
    const stored = await panel.evaluate(async () => JSON.stringify(await chrome.storage.session.get(null)));
    expect(stored).toContain("recorders");
    expect(stored).not.toContain("://");
    await panel.click("[data-notice=private] button");
    await panel.waitFor(() => document.querySelector("[data-notice=private]") === null);
  });
});
