import { inject, test as base } from "vitest";
import { DEMO_CASES } from "../../demo/cases";
import { type Demo, startDemo } from "../../demo/server";
import { extensionDir } from "../../scripts/build";
import { differences, isComplete, type Row, readRows } from "../../scripts/demo-rows";
import type { BrowserKind } from "../../scripts/find-browser";
import { launch, type Panel } from "../support/browser";
import { DevTools } from "../support/devtools";
import type { LaunchOptions } from "../support/session";
import { type Site, startSite } from "../support/site";
import { comes } from "../support/patience";
import { isDiagnosed } from "./in-page";

declare module "vitest" {
  interface ProvidedContext {
    readonly browser: BrowserKind;
  }
}

declare global {
  interface Window {
    /** What the demo's page offers to tests. */
    readonly demo: { readonly ready: Promise<unknown>; run(id: string): Promise<"delivered" | "rejected" | "opaque"> };
  }
}

/** The browser that this run of the file is in. */
export const BROWSER = inject("browser");

/** How to start the browser for the tests of a file, where it is not the usual way. */
export type Launching = (site: Site) => LaunchOptions;

/**
 * A test with the browser and the servers that it names. The browser and the servers are started once for a file; what a test
 * leaves behind in DevTools and on the page is put right before the next one that asks for it, so the order does not matter.
 */
export const test = base
  .extend("site", { scope: "file" }, async ({}, { onCleanup }) => {
    const site = await startSite();
    onCleanup(() => site.close());
    return site;
  })
  .extend("demo", { scope: "file" }, async ({}, { onCleanup }) => {
    const demo = await startDemo();
    onCleanup(() => demo.close());
    return demo;
  })
  .extend("launching", { scope: "file" }, (): Launching => () => ({}))
  .extend("session", { scope: "file" }, async ({ launching, site }, { onCleanup }) => {
    const session = await launch(BROWSER, { extensionDir: extensionDir(BROWSER), ...launching(site) });
    onCleanup(() => session.close());
    return session;
  })
  // DevTools of the first tab.
  .extend("devtools", { scope: "file" }, ({ session }) => new DevTools(session))
  // The CORS panel in them, open and of its natural size.
  .extend("panel", ({ devtools }) => inFront(devtools))
  // A page of the extension, for what only such a page can ask. What is chosen there is forgotten after the test.
  .extend("options", async ({ session }, { onCleanup }) => {
    const page = await session.openExtensionPage("/src/extension/options/options.html");
    await session.page.bringToFront();
    onCleanup(async () => {
      await page.evaluate(async () => {
        await chrome.storage.sync.clear();
        await chrome.storage.local.clear();
      });
      await page.close();
    });
    return page;
  });

/** The same, with the demo's page in the first tab, and each of its cases listed once. */
export const demoTest = test.extend("panel", ({ demo, devtools }) => openDemo(demo, devtools));

/** The panel with the demo's page in its tab, and each of its cases listed once. */
export async function openDemo(demo: Demo, devtools: DevTools): Promise<Panel> {
  const { page } = devtools.session;
  const panel = await inFront(devtools);
  if (page.url() === demo.url && (await panel.evaluate(isUntouched, DEMO_CASES.length))) return panel;
  await devtools.close();
  const anew = await devtools.open();
  await page.goto(demo.url);
  await page.evaluate(() => window.demo.ready);
  await allListed(anew);
  return anew;
}

async function inFront(devtools: DevTools): Promise<Panel> {
  await devtools.session.page.bringToFront();
  const panel = await devtools.open();
  await panel.setSize(null);
  return panel;
}

/**
 * Waits until the panel has a verdict for each case of the demo, or says which it lacks. A page that is loaded again within seconds
 * finds some preflights in the cache, and so another cause.
 */
export async function allListed(panel: Panel): Promise<void> {
  let rows: readonly Row[] = [];
  if (await comes(async () => isComplete(DEMO_CASES, (rows = await panel.evaluate(readRows))))) return;
  const said = await panel.evaluate(() => document.body.innerText.slice(0, 500));
  const problem = `The panel lists ${rows.length} requests.\n${differences(DEMO_CASES, rows).join("\n")}`;
  throw new Error(`${problem}\nIt says:\n${said}`);
}

/** Selects the row of that case of the demo, and waits for all of the diagnosis of it. */
export async function select(panel: Panel, id: string): Promise<void> {
  // By script: rows that arrive at the same moment move the others.
  await panel.waitFor(
    (one: string) => {
      const row = document.querySelector<HTMLElement>(`[data-url*="/${one}/"]`);
      row?.click();
      return row !== null;
    },
    { args: [id], what: `the row of ${id}` },
  );
  await panel.waitFor(
    (one: string) =>
      document.querySelector('[aria-selected="true"]')?.matches(`[data-url*="/${one}/"]`) &&
      document.querySelector(".about-request")?.textContent?.includes(`/${one}/`),
    { args: [id], what: `the answer about ${id}` },
  );
  await panel.waitFor(isDiagnosed, { what: `the fix of ${id}` });
}

/** Runs in the panel: whether it lists so many requests, each once, and nothing covers them. */
function isUntouched(cases: number): boolean {
  return (
    document.querySelectorAll("[data-exchange]").length === cases &&
    document.querySelector(".row-times, dialog, .strip") === null &&
    document.querySelector<HTMLInputElement>('input[type="search"]')?.value === ""
  );
}
