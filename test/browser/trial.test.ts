import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { DEMO_CASES } from "../../demo/cases";
import { type Demo, startDemo } from "../../demo/server";
import { extensionDir } from "../../scripts/build";
import { isComplete, readRows } from "../../scripts/demo-rows";
import { type BrowserSession, launch, type Panel } from "../support/browser";

describe.each(["chromium", "firefox"] as const)("a fix tried in %s", (kind) => {
  let demo: Demo;
  let session: BrowserSession;
  let panel: Panel;

  const select = async (id: string): Promise<void> => {
    await panel.click(`[data-url*="/${id}/"]`);
    await panel.waitFor(
      (one: string) => document.querySelector('[aria-selected="true"]')?.matches(`[data-url*="/${one}/"]`),
      { args: [id] },
    );
  };
  const ask = (id: string): Promise<string> => session.page.evaluate((one: string) => window.demo.run(one), id);
  const switchTo = async (state: "on" | "off"): Promise<void> => {
    await panel.click(".try [data-trial=toggle]");
    await panel.waitFor((wanted: string) => document.querySelector(`.try[data-trial=${wanted}]`), { args: [state] });
  };
  const strip = (): Promise<string | null> =>
    panel.evaluate(() => document.querySelector(".strip.trial p")?.textContent ?? null);
  /** How many rules there are, by a page of the extension that may ask. */
  const rules = async (): Promise<number> => {
    const page = await session.openExtensionPage("/src/extension/options/options.html");
    const count = (await page.evaluate(
      `chrome.declarativeNetRequest.getSessionRules().then((all) => all.length)`,
    )) as number;
    await page.close();
    await session.page.bringToFront();
    return count;
  };

  beforeAll(async () => {
    demo = await startDemo();
    session = await launch(kind, { extensionDir: extensionDir(kind) });
    panel = await session.openPanel();
    await session.page.goto(demo.url);
    await session.page.evaluate(() => window.demo.ready);
    await vi.waitUntil(async () => isComplete(DEMO_CASES, await panel.evaluate(readRows)), { timeout: 30_000 });
  });

  afterAll(async () => {
    await session?.close();
    await demo?.close();
  });

  test("delivers the answer while it is on, in this tab alone, and says at the top that it is on", async () => {
    await select("not-configured");
    await switchTo("on");
    expect(await strip()).toMatch(/^Trying the fix for GET \/not-configured\//);
    expect(await ask("not-configured")).toBe("delivered");
    expect(await ask("origin-port")).toBe("rejected");
    // The row of the new answer says whose work it is.
    await panel.waitFor(() => document.querySelector('[data-url*="/not-configured/"][data-verdict="allowed"]'));
    await panel.click('[data-url*="/not-configured/"][data-verdict="allowed"]');
    await panel.waitFor(() => document.querySelector(".tried")?.textContent?.includes("A fix that you are trying"));
    await select("not-configured");

    const other = await session.newPage();
    await other.goto(demo.url);
    await other.evaluate(() => window.demo.ready);
    expect(await other.evaluate(() => window.demo.run("not-configured"))).toBe("rejected");
    await other.close();
    await session.page.bringToFront();

    await switchTo("off");
    expect(await strip()).toBeNull();
    expect(await ask("not-configured")).toBe("rejected");
  });

  test("mends a preflight's headers too, and several fixes at once, with one button to end them", async () => {
    await select("header-not-allowed");
    await switchTo("on");
    await select("method-not-allowed");
    await switchTo("on");
    expect(await strip()).toContain("2 fixes");
    expect([await ask("header-not-allowed"), await ask("method-not-allowed")]).toEqual(["delivered", "delivered"]);
    await panel.click("[data-trial=all-off]");
    await panel.waitFor(() => document.querySelector(".strip.trial") === null);
    expect([await ask("header-not-allowed"), await ask("method-not-allowed")]).toEqual(["rejected", "rejected"]);
  });

  test("says beforehand what can't be tried, and why", async () => {
    const said = async (id: string) => {
      await select(id);
      return panel.evaluate(() => {
        const button = document.querySelector<HTMLButtonElement>(".try [data-trial=toggle]");
        const about = document.getElementById(button?.getAttribute("aria-describedby") ?? "");
        return { disabled: button?.disabled, why: about?.textContent };
      });
    };
    expect(await said("preflight-auth")).toMatchObject({ disabled: true, why: expect.stringContaining("status") });
    expect(await said("redirect-hop-without-cors")).toMatchObject({
      disabled: true,
      why: expect.stringContaining("redirect"),
    });
    expect(await said("server-unreachable")).toMatchObject({
      disabled: true,
      why: expect.stringContaining("no answer"),
    });
    // That the header came twice is told by DevTools, in Firefox, when the rest has long been there.
    await vi.waitUntil(async () => (await said("duplicate-origin-header")).disabled === (kind === "firefox"), {
      timeout: 30_000,
    });
  });

  test("ends with DevTools at once", async () => {
    await select("origin-pattern");
    await switchTo("on");
    expect(await rules()).toBeGreaterThan(0);
    await panel.close();
    await vi.waitUntil(async () => (await rules()) === 0, { timeout: 5000, interval: 100 });
    expect(await ask("origin-pattern")).toBe("rejected");
    panel = await session.openPanel();
    await session.page.reload();
    await session.page.evaluate(() => window.demo.ready);
    await panel.waitFor(() => document.querySelector('[data-url*="/origin-scheme/"][data-verdict="blocked"]'));
    expect(await strip()).toBeNull();
  });

  test("stays on when the background was ended, and ends with DevTools", async () => {
    await select("origin-scheme");
    await switchTo("on");
    await session.stopBackground();
    expect(await ask("origin-scheme")).toBe("delivered");
    await panel.close();
    await vi.waitUntil(async () => (await rules()) === 0, { timeout: 20_000, interval: 250 });
    expect(await ask("origin-scheme")).toBe("rejected");
  });
});
