import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { DEMO_CASES } from "../../demo/cases";
import { type Demo, startDemo } from "../../demo/server";
import { extensionDir } from "../../scripts/build";
import { isComplete, readRows } from "../../scripts/demo-rows";
import { type BrowserSession, launch, type Panel } from "../support/browser";
import { RUN_AXE } from "./in-page";

const SIZES = [
  ["360 px wide, docked to the right", { width: 360, height: 700 }],
  ["200 px high, docked to the bottom", { width: 1200, height: 200 }],
  ["a small window at 200 % zoom", { width: 600, height: 340 }],
  ["docked to the right and cut short", { width: 360, height: 320 }],
] as const;

/** What sticks out at the side of the panel, or of the answer in it. Runs in the panel. */
function sticksOut(): string[] {
  const wide = [document.documentElement, ...document.querySelectorAll(".panel, .detail, .list, .handshake, .fix")];
  /** Code may be wider than its own box, which scrolls. */
  const scrolls = (element: Element): boolean => {
    const box = element.parentElement;
    if (!box || box.matches(".detail")) return false;
    return /auto|scroll/.test(getComputedStyle(box).overflowX) || scrolls(box);
  };
  const outside = [...document.querySelectorAll(".detail :is(h1, h2, p, button, select, input, code)")].filter(
    (element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return (
        width > 0 && !element.closest(".visually-hidden") && !scrolls(element) && (left < 0 || right > innerWidth + 1)
      );
    },
  );
  return [...wide.filter((element) => element.scrollWidth > element.clientWidth + 1), ...outside].map(
    (element) => `${element.tagName} ${element.className} ${element.textContent?.slice(0, 40)}`,
  );
}

describe.each(["chromium", "firefox"] as const)("the panel's layout in %s", (kind) => {
  let demo: Demo;
  let session: BrowserSession;
  let panel: Panel;

  const select = async (id: string): Promise<void> => {
    await panel.evaluate((one: string) => document.querySelector<HTMLElement>(`[data-url*="/${one}/"]`)?.click(), id);
    await panel.waitFor((one: string) => document.querySelector(".about-request")?.textContent?.includes(`/${one}/`), {
      args: [id],
    });
  };
  const isSeen = (selector: string): Promise<boolean> =>
    panel.evaluate((one: string) => {
      const box = document.querySelector(one)?.getBoundingClientRect();
      return box !== undefined && box.height > 0 && box.top >= 0 && box.bottom <= innerHeight;
    }, selector);

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

  describe.each(SIZES)("%s", (_, size) => {
    test.each(["origin-trailing-slash", "header-not-allowed", "redirect-chain", "server-unreachable"])(
      "shows all of the answer about %s without scrolling sideways, its headline at once",
      async (id) => {
        await panel.setSize(size);
        await select(id);
        await panel.evaluate(() => {
          for (const details of document.querySelectorAll("details")) details.open = true;
          document.querySelector(".detail")?.scrollTo(0, 0);
        });
        expect(await panel.evaluate(sticksOut)).toEqual([]);
        expect(await isSeen("h1")).toBe(true);
      },
    );

    test("has nothing that axe objects to", async () => {
      await panel.setSize(size);
      await select("header-not-allowed");
      expect(await panel.evaluate(RUN_AXE)).toEqual([]);
    });
  });

  test("200 px high has the fix beside what happened, on screen at once", async () => {
    await panel.setSize({ width: 1200, height: 200 });
    await select("origin-trailing-slash");
    await panel.evaluate(() => document.querySelector(".detail")?.scrollTo(0, 0));
    expect(await isSeen(".fix h2")).toBe(true);
    expect(await isSeen(".list [aria-selected=true]")).toBe(true);
  });

  test("keys copy the fix and show the keys, with nothing that axe objects to", async () => {
    await panel.setSize(null);
    await select("origin-trailing-slash");
    await panel.press("c");
    expect(await panel.waitFor(() => document.querySelector(".said")?.textContent)).toBe("Copied");
    await panel.press("?");
    await panel.waitFor(() => document.querySelector("dialog[open]")?.textContent?.includes("Copy the fix"));
    expect(await panel.evaluate(RUN_AXE)).toEqual([]);
    await panel.press("Escape");
    await panel.waitFor(() => document.querySelector("dialog") === null);
  });
});
