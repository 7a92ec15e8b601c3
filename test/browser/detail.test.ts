import { execFileSync } from "node:child_process";
import { describe, expect } from "vitest";
import { DEMO_CASES } from "../../demo/cases";
import type { BrowserSession, Panel } from "../support/browser";
import { BROWSER, demoTest as test, select } from "./fixture";
import { RUN_AXE } from "./in-page";
import { until } from "../support/patience";

const text = (panel: Panel, selector: string): Promise<string> =>
  panel.evaluate((one: string) => document.querySelector(one)?.textContent ?? "", selector);

/** The panel that Chromium's DevTools shows, by the name its own code has for it. */
const shownTool = async ({ page }: BrowserSession): Promise<unknown> =>
  (await page.openDevTools()).evaluate(
    `(async () => (await import("./ui/legacy/legacy.js")).InspectorView.InspectorView.instance().currentPanelDeprecated()?.name)()`,
  );

/** Runs in the panel. */
function unfold(): void {
  for (const details of document.querySelectorAll("details")) details.open = true;
}

describe("the diagnosis", () => {
  test("gives commands that a shell reads as the browser's own questions, without the cookie's value", async ({
    panel,
    demo,
  }) => {
    await select(panel, "wildcard-with-credentials");
    await panel.evaluate(unfold);
    const commands = await panel.evaluate(() =>
      [...document.querySelectorAll(".command-text")].map((code) => code.textContent ?? ""),
    );
    const asked = commands.map((command) =>
      execFileSync("sh", ["-c", `curl() { printf '%s\\n' "$@"; }\n${command}`], { encoding: "utf8" }),
    );
    expect(asked.at(-1)).toContain(`Origin: ${new URL(demo.url).origin}\n`);
    expect(asked.at(-1)).toContain("/wildcard-with-credentials/");
    expect(commands.join("\n")).not.toContain("ada");
    await panel.click(".curl-secrets input");
    await panel.waitFor(() => document.querySelector(".curl")?.textContent?.includes("demo-session=ada"));
    await panel.click(".curl-secrets input");
  });

  test("asks with OPTIONS first where the browser did", async ({ panel }) => {
    await select(panel, "preflight-auth");
    const methods = await panel.evaluate(() =>
      [...document.querySelectorAll(".command h3")].map((place) => place.textContent?.split(" ")[0]),
    );
    expect(methods).toEqual(["OPTIONS", DEMO_CASES.find(({ id }) => id === "preflight-auth")?.request.method]);
  });

  if (BROWSER === "chromium") {
    test("names the line of the page that asked, and opens it in Sources", async ({ session, devtools, panel }) => {
      await select(panel, "origin-port");
      await panel.waitFor(() => document.querySelector(".call-site .link"));
      expect(await text(panel, ".call-site .link")).toMatch(/^page\.js:\d+$/);
      await panel.click(".call-site .link");
      await until(async () => (await shownTool(session)) === "sources", "Sources");
      await devtools.comeBack();
    });

    test("shows the request in the Network panel", async ({ session, devtools, panel }) => {
      await select(panel, "origin-port");
      // The panel may still be coming back from behind Sources: the middle of the button may not stay where it is.
      await panel.evaluate(() => document.querySelector<HTMLElement>("[data-do=network]")?.click());
      await until(async () => (await shownTool(session)) === "network", "the Network panel");
      await devtools.comeBack();
    });
  } else {
    test("offers no place in the code and no Network panel, for this browser tells neither", async ({ panel }) => {
      await select(panel, "origin-port");
      expect(await text(panel, ".call-site")).toBe("");
    });
  }

  test.for(["light", "dark"] as const)(
    "has nothing that axe objects to with everything open, in the %s theme",
    async (theme, { panel }) => {
      await panel.setTheme(theme);
      await select(panel, "wildcard-with-credentials");
      await panel.evaluate(unfold);
      await panel.click(".try [data-trial=toggle]");
      await panel.waitFor(() => document.querySelector(".strip.trial"));
      expect(await panel.evaluate(RUN_AXE)).toEqual([]);
      await panel.click("[data-trial=all-off]");
      await panel.waitFor(() => document.querySelector(".strip.trial") === null);
    },
  );
});
