import { describe, expect } from "vitest";
import type { BrowserSession, Panel } from "../support/browser";
import { pageWith, type Site, urlOf } from "../support/site";
import { test } from "./fixture";
import { glimpse, until } from "../support/patience";

/** Beyond what the background keeps. */
const TOO_MANY = 2600;

const says = (panel: Panel, sentence: string) =>
  panel.waitFor((wanted: string) => document.querySelector("#root")?.textContent?.includes(wanted), {
    args: [sentence],
    what: sentence,
  });
const buttons = (panel: Panel, inside: string) =>
  panel.evaluate((place) => [...document.querySelectorAll(`${place} button`)].map((one) => one.textContent), inside);
const show = ({ page }: BrowserSession, site: Site, script: string) =>
  page.goto(urlOf(site.page, "page", pageWith(`<script>${script}</script>`)), { waitUntil: "load" });

describe("the odd states", () => {
  test("nothing yet: one button loads the page again", async ({ session, panel, site }) => {
    await show(session, site, "sessionStorage.loads = 1 + Number(sessionStorage.loads ?? 0)");
    await says(panel, "No cross-origin requests yet.");
    expect(await buttons(panel, "main")).toEqual(["Reload the page"]);
    await panel.click("main button");
    await until(() => glimpse(session.page, () => sessionStorage["loads"] === "2"), "the page to be loaded again");
  });

  test("a page that only asks its own server", async ({ session, panel, site }) => {
    await show(session, site, `fetch("/own")`);
    await says(panel, "So far this page has only sent requests to its own origin. CORS doesn't apply to them.");
    expect(await buttons(panel, "main")).toEqual(["Reload the page"]);
  });

  test("a site that the browser does not let us watch, until the person does", async ({
    session,
    panel,
    options,
    site,
  }) => {
    // Or the sentence would still be that of the page before, while this one's request is on its way.
    await show(session, site, "");
    await says(panel, "No cross-origin requests yet.");
    await show(session, site, `fetch("/own")`);
    await says(panel, "So far this page has only sent requests to its own origin.");
    await session.allowSites(false);
    await says(panel, "The browser doesn't let CORS Why read requests on this site.");
    expect(await buttons(panel, "main")).toEqual(["Allow it in the options"]);
    const isAsked = () => options.evaluate(() => document.querySelector<HTMLElement>("#access")?.hidden);
    await expect.poll(isAsked).toBe(false);
    await session.allowSites(true);
    await says(panel, "So far this page has only sent requests to its own origin.");
    await expect.poll(isAsked).toBe(true);
  });

  test("history that had to go: how much, and a way to start anew", async ({ session, panel, site }) => {
    await show(
      session,
      site,
      `window.asked = (async () => {
      for (let round = 0; round < ${TOO_MANY / 100}; round += 1)
        await Promise.allSettled(Array.from({ length: 100 }, (_, index) => fetch("${site.api}/" + round + "/" + index)));
    })()`,
    );
    await session.page.evaluate("window.asked");
    await says(panel, `The ${TOO_MANY - 2500} oldest requests were dropped to save memory.`);
    // One of them is selected, and stays while somebody may be reading it.
    const listed = () => panel.evaluate(() => document.querySelector("[data-filter=all] .count")?.textContent);
    await expect.poll(listed).toBe("2501");
    await panel.click(".dropped button");
    await panel.waitFor(() => document.querySelector(".dropped") === null);
  });
});
