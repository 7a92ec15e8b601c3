import { execFileSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { DEMO_CASES } from "../../demo/cases";
import { type Demo, startDemo } from "../../demo/server";
import { extensionDir } from "../../scripts/build";
import { isComplete, readRows } from "../../scripts/demo-rows";
import { type BrowserSession, launch, type Panel } from "../support/browser";
import { RUN_AXE } from "./in-page";

describe.each(["chromium", "firefox"] as const)("the answer in %s", (kind) => {
  let demo: Demo;
  let session: BrowserSession;
  let panel: Panel;

  const select = async (id: string): Promise<void> => {
    // In Chromium the panel may still be coming back from behind another tool: the row does not stay where it is.
    await panel.evaluate((one) => document.querySelector<HTMLElement>(`[data-url*="/${one}/"]`)?.click(), id);
    await panel.waitFor(
      (one: string) => document.querySelector('[aria-selected="true"]')?.matches(`[data-url*="/${one}/"]`),
      { args: [id] },
    );
  };
  const text = (selector: string): Promise<string> =>
    panel.evaluate((one: string) => document.querySelector(one)?.textContent ?? "", selector);
  /** The panel that Chromium's DevTools shows, by the name its own code has for it. */
  const shownTool = async (): Promise<unknown> =>
    (await session.page.openDevTools()).evaluate(
      `(async () => (await import("./ui/legacy/legacy.js")).InspectorView.InspectorView.instance().currentPanelDeprecated()?.name)()`,
    );

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

  test("gives commands that a shell reads as the browser's own questions, without the cookie's value", async () => {
    await select("wildcard-with-credentials");
    await panel.click(".curl > summary");
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
  });

  test("asks with OPTIONS first where the browser did", async () => {
    await select("preflight-auth");
    const methods = await panel.evaluate(() =>
      [...document.querySelectorAll(".command h3")].map((place) => place.textContent?.split(" ")[0]),
    );
    expect(methods).toEqual(["OPTIONS", DEMO_CASES.find(({ id }) => id === "preflight-auth")?.request.method]);
  });

  if (kind === "chromium") {
    test("names the line of the page that asked, and opens it in Sources", async () => {
      await select("origin-port");
      await panel.waitFor(() => document.querySelector(".call-site .link"));
      expect(await text(".call-site .link")).toMatch(/^page\.js:\d+$/);
      await panel.click(".call-site .link");
      await vi.waitUntil(async () => (await shownTool()) === "sources", { timeout: 10_000 });
      panel = await session.openPanel();
    });

    test("shows the request in the Network panel", async () => {
      // The panel is still coming back from behind Sources: the middle of the button may not stay where it is.
      await panel.evaluate(() => document.querySelector<HTMLElement>("[data-do=network]")?.click());
      await vi.waitUntil(async () => (await shownTool()) === "network", { timeout: 10_000 });
      panel = await session.openPanel();
    });
  } else {
    test("offers no place in the code and no Network panel, for this browser tells neither", async () => {
      await select("origin-port");
      expect(await text(".call-site")).toBe("");
    });
  }

  test.each(["light", "dark"] as const)(
    "has nothing that axe objects to with everything open, in the %s theme",
    async (theme) => {
      await panel.setTheme(theme);
      await select("wildcard-with-credentials");
      await panel.evaluate(() => {
        for (const details of document.querySelectorAll("details")) details.open = true;
      });
      await panel.click(".try [data-trial=toggle]");
      await panel.waitFor(() => document.querySelector(".strip.trial"));
      expect(await panel.evaluate(RUN_AXE)).toEqual([]);
      await panel.click("[data-trial=all-off]");
      await panel.waitFor(() => document.querySelector(".strip.trial") === null);
    },
  );
});
