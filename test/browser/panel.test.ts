import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { DEMO_CASES } from "../../demo/cases";
import { type Demo, startDemo } from "../../demo/server";
import { extensionDir } from "../../scripts/build";
import { isComplete, readRows } from "../../scripts/demo-rows";
import { type BrowserSession, launch, type Panel } from "../support/browser";
import { readStored } from "../support/stored";
import { caseOf } from "./recorded";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

describe.each(["chromium", "firefox"] as const)("the panel in %s", (kind) => {
  let demo: Demo;
  let session: BrowserSession;
  let panel: Panel;

  const select = async (id: string): Promise<void> => {
    await panel.click(`[data-url*="/${id}/"]`);
    await panel.waitFor(
      (one: string) => document.querySelector('[aria-selected="true"]')?.matches(`[data-url*="/${one}/"]`),
      {
        args: [id],
      },
    );
  };
  const headline = (): Promise<string> => panel.evaluate(() => document.querySelector("h1")?.textContent ?? "");
  const listed = async (): Promise<string[]> => (await panel.evaluate(readRows)).map(({ url }) => caseOf(url));
  const allListed = (): Promise<true> =>
    vi.waitUntil(async () => isComplete(DEMO_CASES, await panel.evaluate(readRows)), { timeout: 30_000 });

  beforeAll(async () => {
    demo = await startDemo();
    session = await launch(kind, { extensionDir: extensionDir(kind) });
    panel = await session.openPanel();
    await session.page.goto(demo.url);
    await session.page.evaluate(() => window.demo.ready);
    await allListed();
  });

  afterAll(async () => {
    await session?.close();
    await demo?.close();
  });

  test("tells a near miss with both values in the one headline", async () => {
    await select("origin-trailing-slash");
    const origin = new URL(demo.url).origin;
    expect(await headline()).toBe(`Your API allows ${origin}/, but your page is ${origin}.`);
    expect(await panel.evaluate(() => document.querySelectorAll("h1").length)).toBe(1);
  });

  test("names every header that is missing, at once", async () => {
    await select("header-not-allowed");
    const text = await panel.evaluate(() => document.body.textContent ?? "");
    const asked = DEMO_CASES.find(({ id }) => id === "header-not-allowed")?.request.headers ?? {};
    for (const name of Object.keys(asked).filter((one) => !/^accept/i.test(one)))
      expect(text).toContain(name.toLowerCase());
  });

  test("marks each row with the verdict, the cause and the first broken rule", async () => {
    const marks = await panel.evaluate(() => ({
      ...document.querySelector<HTMLElement>('[data-url*="/method-not-allowed/"]')?.dataset,
    }));
    expect(marks).toMatchObject({
      method: "PATCH",
      verdict: "blocked",
      cause: "method-not-allowed",
      rule: "method-not-allowed",
    });
  });

  test("is worked by keyboard: arrows choose, slash searches, Escape clears", async () => {
    await select("origin-scheme");
    const before = await headline();
    await panel.press("ArrowDown");
    await panel.waitFor((text: string) => document.querySelector("h1")?.textContent !== text, { args: [before] });
    await panel.press("/");
    await panel.waitFor(() => document.activeElement?.matches('input[type="search"]'));
    for (const key of "gateway-err") await panel.press(key);
    await panel.waitFor(() => document.querySelectorAll("[data-exchange]").length === 1);
    expect(await listed()).toEqual(["gateway-error"]);
    await panel.press("Escape");
    await panel.waitFor((most: number) => document.querySelectorAll("[data-exchange]").length === most, {
      args: [DEMO_CASES.length],
    });
  });

  test.each(["light", "dark"] as const)("has nothing that axe objects to in the %s theme", async (theme) => {
    await panel.setTheme(theme);
    await select("preflight-auth");
    const found = await panel.evaluate<{ id: string; nodes: string[] }[]>(
      `${AXE};
      const { violations } = await axe.run(document);
      return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }));`,
    );
    expect(found).toEqual([]);
  });

  test("goes on listing after the background was ended", async () => {
    await session.stopBackground();
    expect(await session.page.evaluate(() => window.demo.run("origin-port"))).toBe("rejected");
    await panel.waitFor(
      () => document.querySelector('[data-url*="/origin-port/"] .row-times')?.textContent === "2 times ×2",
    );
  });

  test("shows every time that a failure was repeated, by mouse and by keyboard", async () => {
    const count = () =>
      panel.evaluate(() => document.querySelectorAll('[data-url*="/origin-port/"][data-verdict="blocked"]').length);
    expect(await count()).toBe(1);
    await panel.click('[data-url*="/origin-port/"] [data-toggle]');
    await panel.waitFor(() => document.querySelector('[aria-level="2"][data-url*="/origin-port/"]'));
    expect(await count()).toBe(2);
    await panel.click('[aria-level="2"]');
    await panel.press("ArrowLeft");
    await panel.waitFor(() => document.querySelector('[aria-expanded="true"][aria-selected="true"]'));
    await panel.press("ArrowLeft");
    await panel.waitFor(() => document.querySelector('[aria-level="2"]') === null);
    await panel.press("ArrowRight");
    await panel.waitFor(() => document.querySelector('[aria-level="2"]'));
  });

  test("starts a new list when the page is loaded again", async () => {
    await session.page.reload();
    await session.page.evaluate(() => window.demo.ready);
    await panel.waitFor(() =>
      document.querySelector('[data-url*="/origin-port/"][data-verdict="blocked"]:not([aria-expanded])'),
    );
    await allListed();
    expect((await listed()).toSorted()).toEqual(DEMO_CASES.map(({ id }) => id).toSorted());
  });

  test("records nothing for a tab whose DevTools is closed", async () => {
    await panel.close();
    const other = await session.newPage();
    const otherPanel = await session.openPanel(other);
    await otherPanel.waitFor(async () => {
      const { recorders } = await chrome.storage.session.get("recorders");
      return typeof recorders === "string" && (JSON.parse(recorders) as unknown[]).length === 1;
    });
    await session.page.evaluate(() => window.demo.run("origin-port"));
    await other.goto(demo.url);
    await other.evaluate(() => window.demo.ready);
    await otherPanel.waitFor(() => document.querySelector('[data-url*="/origin-port/"][data-verdict="blocked"]'));
    const records = await readStored<{ readonly tab: number }>(otherPanel, "record:");
    expect(new Set(records.map(({ tab }) => tab)).size).toBe(1);
  });
});
