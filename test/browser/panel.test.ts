import { describe, expect } from "vitest";
import { DEMO_CASES } from "../../demo/cases";
import { readRows } from "../../scripts/demo-rows";
import type { Panel } from "../support/browser";
import { readStored } from "../support/stored";
import { allListed, demoTest as test, select } from "./fixture";
import { RUN_AXE } from "./in-page";
import { caseOf } from "./recorded";

const headline = (panel: Panel): Promise<string> =>
  panel.evaluate(() => document.querySelector("h1")?.textContent ?? "");
const listed = async (panel: Panel): Promise<string[]> =>
  (await panel.evaluate(readRows)).map(({ url }) => caseOf(url));
const isRepeated = () => document.querySelector('[data-url*="/origin-port/"] .row-times')?.textContent === "2 times ×2";

describe("the panel", () => {
  test("tells a near miss with both values in the one headline", async ({ panel, demo }) => {
    await select(panel, "origin-trailing-slash");
    const origin = new URL(demo.url).origin;
    const api = await panel.evaluate(
      () => new URL(document.querySelector<HTMLElement>("[aria-selected=true]")?.dataset["url"] ?? "").host,
    );
    expect(await headline(panel)).toBe(`${api} allows ${origin}/, but your page's origin is ${origin}.`);
    expect(await panel.evaluate(() => document.querySelectorAll("h1").length)).toBe(1);
  });

  test("names every header that is missing, at once", async ({ panel }) => {
    await select(panel, "header-not-allowed");
    const text = await panel.evaluate(() => document.body.textContent ?? "");
    const asked = DEMO_CASES.find(({ id }) => id === "header-not-allowed")?.request.headers ?? {};
    for (const name of Object.keys(asked).filter((one) => !/^accept/i.test(one)))
      expect(text).toContain(name.toLowerCase());
  });

  test("marks each row with the verdict, the cause and the first broken rule", async ({ panel }) => {
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

  test("is worked by keyboard: arrows choose, slash searches, Escape clears", async ({ panel }) => {
    await select(panel, "origin-scheme");
    await panel.click('[aria-selected="true"]');
    const before = await headline(panel);
    await panel.press("ArrowDown");
    await panel.waitFor((text: string) => document.querySelector("h1")?.textContent !== text, { args: [before] });
    await panel.press("/");
    await panel.waitFor(() => document.activeElement?.matches('input[type="search"]'));
    for (const key of "gateway-err") await panel.press(key);
    await panel.waitFor(() => document.querySelectorAll("[data-exchange]").length === 1);
    expect(await listed(panel)).toEqual(["gateway-error"]);
    await panel.press("Escape");
    await panel.waitFor((most: number) => document.querySelectorAll("[data-exchange]").length === most, {
      args: [DEMO_CASES.length],
    });
  });

  test.for(["light", "dark"] as const)("has nothing that axe objects to in the %s theme", async (theme, { panel }) => {
    await panel.setTheme(theme);
    await select(panel, "preflight-auth");
    expect(await panel.evaluate(RUN_AXE)).toEqual([]);
  });

  test("goes on listing after the background was ended", async ({ session, panel }) => {
    await session.stopBackground();
    expect(await session.page.evaluate(() => window.demo.run("origin-port"))).toBe("rejected");
    await panel.waitFor(isRepeated);
  });

  test("shows every time that a failure was repeated, by mouse and by keyboard", async ({ session, panel }) => {
    const count = () =>
      panel.evaluate(() => document.querySelectorAll('[data-url*="/origin-port/"][data-verdict="blocked"]').length);
    await session.page.evaluate(() => window.demo.run("origin-port"));
    await panel.waitFor(isRepeated);
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

  test("starts a new list when the page is loaded again", async ({ session, panel }) => {
    await session.page.evaluate(() => window.demo.run("origin-port"));
    await panel.waitFor(isRepeated);
    await session.page.reload();
    await session.page.evaluate(() => window.demo.ready);
    await panel.waitFor(() =>
      document.querySelector('[data-url*="/origin-port/"][data-verdict="blocked"]:not([aria-expanded])'),
    );
    await allListed(panel);
    expect((await listed(panel)).toSorted()).toEqual(DEMO_CASES.map(({ id }) => id).toSorted());
  });

  test("records nothing for a tab whose DevTools is closed", async ({ session, devtools, demo, panel: _ }) => {
    await devtools.close();
    const other = await session.newPage();
    const panel = await session.openPanel(other);
    await panel.waitFor(async () => {
      const stored = await chrome.storage.session.get(null);
      return Object.keys(stored).filter((key) => key.startsWith("tab:") && stored[key] !== "").length === 1;
    });
    await session.page.evaluate(() => window.demo.run("origin-port"));
    await other.goto(demo.url);
    await other.evaluate(() => window.demo.ready);
    await panel.waitFor(() => document.querySelector('[data-url*="/origin-port/"][data-verdict="blocked"]'));
    const records = await readStored<{ readonly tab: number }>(panel, "record:");
    expect(new Set(records.map(({ tab }) => tab)).size).toBe(1);
    await panel.close();
    await other.close();
  });
});
