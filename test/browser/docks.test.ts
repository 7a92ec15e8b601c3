import { describe, expect } from "vitest";
import { demoTest as test, select } from "./fixture";
import { RUN_AXE } from "./in-page";

/** The sizes that people dock DevTools at, flat to the bottom and narrow to the right. */
const DOCKS = [
  ["300 px high, docked to the bottom", { width: 1280, height: 300 }],
  ["350 px high, docked to the bottom", { width: 1280, height: 350 }],
  ["400 px high, docked to the bottom", { width: 1280, height: 400 }],
  ["300 px high in a small window", { width: 800, height: 300 }],
  ["400 px wide, docked to the right", { width: 400, height: 720 }],
  ["450 px wide, docked to the right", { width: 450, height: 720 }],
  ["500 px wide, docked to the right", { width: 500, height: 720 }],
  ["in a window of its own", { width: 1200, height: 760 }],
] as const;

/** Failures of each kind that code on the server mends, with long and short explanations. */
const CASES = ["origin-trailing-slash", "header-not-allowed", "wildcard-with-credentials", "preflight-auth"];

/** How many lines of code for a server are in sight without scrolling. Runs in the panel. */
function linesInSight(): number {
  const code = document.querySelector("[data-piece=code] code")?.firstChild;
  const pane = document.querySelector(".detail")?.getBoundingClientRect();
  if (!code || !pane) return 0;
  const range = document.createRange();
  range.selectNodeContents(code);
  const bottom = Math.min(pane.bottom, innerHeight);
  const seen = [...range.getClientRects()].filter(({ top, bottom: end }) => top >= pane.top && end <= bottom);
  return new Set(seen.map(({ top }) => Math.round(top))).size;
}

/** Runs in the panel. */
function toTheTop(): void {
  document.querySelector(".detail")?.scrollTo(0, 0);
}

describe("the fix, docked,", () => {
  test("is for the server that is searched for by a few letters", async ({ panel }) => {
    await select(panel, "origin-trailing-slash");
    await panel.waitFor(() => document.querySelector(".fix-other"));
    await panel.evaluate(() => document.querySelector<HTMLElement>(".fix-other")?.click());
    await panel.waitFor(() => document.querySelector("dialog [role=combobox]") === document.activeElement);
    expect(await panel.evaluate(RUN_AXE)).toEqual([]);
    for (const key of "expr") await panel.press(key);
    await panel.press("Enter");
    await panel.waitFor(() => document.querySelector("[data-recipe^=express]") && !document.querySelector("dialog"));
  });

  describe.each(DOCKS)("%s", (_, size) => {
    test.for(CASES)("shows its first line of code for %s without scrolling", async (id, { panel }) => {
      await panel.setSize(size);
      await select(panel, id);
      await panel.evaluate(toTheTop);
      await expect.poll(() => panel.evaluate(linesInSight)).toBeGreaterThan(0);
    });
  });

  test("shows no less of its code where the panel is higher", async ({ panel }) => {
    await select(panel, "header-not-allowed");
    const lines: number[] = [];
    for (const height of [300, 350, 400, 450, 520, 600, 760, 900]) {
      await panel.setSize({ width: 1280, height });
      await panel.evaluate(toTheTop);
      lines.push(await panel.evaluate(linesInSight));
    }
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
  });
});
