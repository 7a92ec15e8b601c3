import { describe, expect } from "vitest";
import type { Panel } from "../support/browser";
import { until } from "../support/patience";
import { BROWSER, test } from "./fixture";
import { RUN_AXE } from "./in-page";

const viewerOf = (panel: Panel): Promise<unknown> =>
  panel.evaluate(async () => (await chrome.storage.local.get("viewer"))["viewer"] ?? null);

describe("the options page", () => {
  test("leaves alone what is being written when another choice is heard of", async ({ panel, options: page }) => {
    await page.bringToFront();
    const isShown = () => page.evaluate(() => document.querySelector<HTMLInputElement>("[value=devtools]")?.checked);
    await expect.poll(isShown).toBe(true);
    await page.type("#cut-headers", "Serv");
    await panel.evaluate(() => chrome.storage.sync.set({ history: 480 }));
    const history = () => page.evaluate(() => document.querySelector<HTMLSelectElement>("#history")?.value);
    await expect.poll(history).toBe("480");
    await page.type("#cut-headers", "er");
    expect(await page.$eval("#cut-headers", (field) => (field as HTMLInputElement).value)).toBe("Server");
  });

  test("takes another viewer address at once, refuses what no link could open, and goes back when emptied", async ({
    panel,
    options: page,
  }) => {
    await page.bringToFront();
    const enter = (text: string): Promise<void> =>
      page.$eval(
        "#viewer",
        (field, value) => {
          (field as HTMLInputElement).value = value;
          field.dispatchEvent(new InputEvent("input", { bubbles: true }));
        },
        text,
      );
    const saidAfter = async (text: string): Promise<string> => {
      await enter(text);
      return until(() => page.$eval("#viewer-state", (state) => state.textContent), "a word on the address");
    };

    expect(await saidAfter("https://viewer.example/cors/")).toBe("Links open this URL.");
    expect(await viewerOf(panel)).toBe("https://viewer.example/cors/");

    expect(await saidAfter("file:///tmp/viewer.html")).toContain("starts with http:// or https://");
    expect(await viewerOf(panel)).toBe("https://viewer.example/cors/");

    expect(await saidAfter("")).toBe("Links open the project's viewer.");
    expect(await viewerOf(panel)).toBeNull();
  });

  test("keeps the server, the history and what else to cut, shows them again, and has nothing that axe objects to", async ({
    session,
    panel,
    options: page,
  }) => {
    await page.bringToFront();
    await until(() => page.evaluate(() => document.querySelectorAll("#favourite option").length > 3), "the servers");
    await page.select("#favourite", "nginx");
    await page.select("#history", "480");
    await page.type("#cut-headers", "Server, X-Powered-By");
    await page.$eval("#cut-headers", (field) => (field as HTMLElement).blur());
    const chosen = { favouriteServer: "nginx", history: 480, cutHeaders: ["Server", "X-Powered-By"] };
    await panel.waitFor(
      async (wanted: string) =>
        JSON.stringify(
          await chrome.storage.sync.get(Object.keys(JSON.parse(wanted))),
          Object.keys(JSON.parse(wanted)),
        ) === wanted,
      { args: [JSON.stringify(chosen)], what: "the choices in the store" },
    );
    const again = await session.openExtensionPage("/src/extension/options/options.html");
    const headers = () => again.evaluate(() => document.querySelector<HTMLInputElement>("#cut-headers")?.value);
    await expect.poll(headers).toBe("Server, X-Powered-By");
    expect(await again.$eval("#favourite", (field) => (field as HTMLSelectElement).value)).toBe("nginx");
    expect(await again.evaluate(`(async () => { ${RUN_AXE} })()`)).toEqual([]);
    await again.close();
  });
});

test("the first-run page says where the tab is, and has nothing that axe objects to, in Chromium light and dark", async ({
  session,
}) => {
  const page = await session.openExtensionPage("/src/extension/first-run/first-run.html");
  // Both browsers have given all sites in the tests.
  await expect.poll(() => page.evaluate(() => document.querySelector<HTMLElement>("#access")?.hidden)).toBe(true);
  expect(await page.evaluate(() => document.querySelector("ol")?.textContent)).toContain("Choose the tab CORS");
  for (const scheme of ["light", "dark"]) {
    if (BROWSER === "chromium") await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    expect([scheme, await page.evaluate(`(async () => { ${RUN_AXE} })()`)]).toEqual([scheme, []]);
  }
  await page.close();
});
