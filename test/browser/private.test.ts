import { describe, expect } from "vitest";
import { pageWith, urlOf } from "../support/site";
import { test } from "./fixture";

describe("a private window", () => {
  test("is listed like any other, says what becomes of the list, and leaves no address in the store", async ({
    session,
    devtools,
    site,
  }) => {
    // The background is awake by now and hears of no tab, since nothing is recorded any more.
    await session.allowPrivate();
    await devtools.open();
    await devtools.close();
    const page = await session.openPrivateWindow();
    const panel = await session.openPanel(page);
    const script = `<script>fetch("${site.api}/secret-path").catch(() => 0)</script>`;
    await page.goto(urlOf(site.page, "page", pageWith(script)), { waitUntil: "load" });
    await panel.waitFor(() => document.querySelector('[data-url*="/secret-path"][data-verdict="blocked"]'));
    await expect
      .poll(() => panel.evaluate(() => document.querySelector("[data-notice=private] p")?.textContent))
      .toBe("This is a private window: its requests are never stored, and the list may lose old ones early.");
    const stored = await panel.evaluate(async () => JSON.stringify(await chrome.storage.session.get(null)));
    expect(stored).toContain("isWatched");
    expect(stored).not.toContain("://");
    await panel.click("[data-notice=private] button");
    await panel.waitFor(() => document.querySelector("[data-notice=private]") === null);
    await panel.close();
    await page.close();
  });
});
