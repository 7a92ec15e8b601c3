import { describe, expect } from "vitest";
import type { Panel } from "../support/browser";
import { demoTest as test, select } from "./fixture";
import { RUN_AXE } from "./in-page";

const SIZES = [
  ["360 px wide, docked to the right", { width: 360, height: 700 }],
  ["200 px high, docked to the bottom", { width: 1200, height: 200 }],
  ["a small window at 200 % zoom", { width: 600, height: 340 }],
  ["docked to the right and cut short", { width: 360, height: 320 }],
] as const;

/** What sticks out at the side of the panel, or of the diagnosis in it. Runs in the panel. */
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

const isSeen = (panel: Panel, selector: string): Promise<boolean> =>
  panel.evaluate((one: string) => {
    const box = document.querySelector(one)?.getBoundingClientRect();
    return box !== undefined && box.height > 0 && box.top >= 0 && box.bottom <= innerHeight;
  }, selector);

describe("the panel's layout", () => {
  describe.each(SIZES)("%s", (_, size) => {
    test.for(["origin-trailing-slash", "header-not-allowed", "redirect-chain", "server-unreachable"])(
      "shows all of the diagnosis of %s without scrolling sideways, its headline at once",
      async (id, { panel }) => {
        await panel.setSize(size);
        await select(panel, id);
        await panel.evaluate(() => {
          for (const details of document.querySelectorAll("details")) details.open = true;
          document.querySelector(".detail")?.scrollTo(0, 0);
        });
        expect(await panel.evaluate(sticksOut)).toEqual([]);
        expect(await isSeen(panel, "h1")).toBe(true);
      },
    );

    test("has nothing that axe objects to", async ({ panel }) => {
      await panel.setSize(size);
      await select(panel, "header-not-allowed");
      expect(await panel.evaluate(RUN_AXE)).toEqual([]);
    });
  });

  test("200 px high has the fix beside what happened, on screen at once", async ({ panel }) => {
    await panel.setSize({ width: 1200, height: 200 });
    await select(panel, "origin-trailing-slash");
    await panel.evaluate(() => document.querySelector(".detail")?.scrollTo(0, 0));
    expect(await isSeen(panel, ".fix h2")).toBe(true);
    expect(await isSeen(panel, ".list [aria-selected=true]")).toBe(true);
  });

  test("keys copy the fix and show the keys, with nothing that axe objects to", async ({ panel }) => {
    await panel.setSize(null);
    await select(panel, "origin-trailing-slash");
    await panel.press("c");
    expect(await panel.waitFor(() => document.querySelector(".said")?.textContent)).toBe("Copied");
    await panel.press("?");
    await panel.waitFor(() => document.querySelector("dialog[open]")?.textContent?.includes("Copy the fix"));
    expect(await panel.evaluate(RUN_AXE)).toEqual([]);
    await panel.press("Escape");
    await panel.waitFor(() => document.querySelector("dialog") === null);
  });
});
