import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect } from "vitest";
import { listen, stop } from "../../demo/listen";
import { buildSite } from "../../scripts/docs";
import { test as base } from "./fixture";
import { readDiagnosis, RUN_AXE } from "./in-page";

/** The site as it is published, on a loopback port. */
const test = base.extend("address", { scope: "file" }, async ({}, { onCleanup }) => {
  const folder = await mkdtemp(path.join(tmpdir(), "cors-why-site-"));
  await buildSite(folder);
  const { server, port } = await listen((request, response) => {
    const name = new URL(request.url ?? "/", "http://localhost").pathname;
    const type = TYPES.get(path.extname(name));
    if (type === undefined) return response.writeHead(404).end();
    return response.writeHead(200, { "Content-Type": type }).end(readFileSync(path.join(folder, name)));
  });
  onCleanup(async () => {
    await stop(server);
    await rm(folder, { recursive: true });
  });
  return `http://localhost:${port}`;
});

const TYPES: ReadonlyMap<string, string> = new Map([
  [".html", "text/html"],
  [".css", "text/css"],
  [".js", "text/javascript"],
]);

const PASTED =
  "Access to fetch at 'https://api.example/items' from origin 'http://localhost:3000' has been blocked by CORS policy: The 'Access-Control-Allow-Origin' header has a value 'http://localhost:3000/' that is not equal to the supplied origin.";

describe("the site", () => {
  test("finds the causes of a pasted message, and other words in its causes", async ({
    address,
    session: { page },
  }) => {
    await page.goto(`${address}/index.html`);
    const paste = (text: string) =>
      page.evaluate((value) => {
        const field = document.querySelector<HTMLTextAreaElement>("#search");
        if (!field) throw new Error("There is no search");
        field.value = value;
        field.dispatchEvent(new Event("input"));
        const shown = [...document.querySelectorAll<HTMLElement>("li")].filter((item) => item.checkVisibility());
        return { first: shown[0]?.querySelector("a")?.textContent, count: shown.length };
      }, text);
    expect(await paste(PASTED)).toMatchObject({ first: "Trailing slash in allowed origin" });
    const { count } = await paste("cloudfront cache");
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(5);
  });

  test("opens a cause's example in the viewer", async ({ address, session: { page } }) => {
    await page.goto(`${address}/causes/preflight-auth.html`);
    await page.evaluate(() => document.querySelector<HTMLAnchorElement>('a[href*="viewer/index.html#"]')?.click());
    await expect.poll(() => page.evaluate(readDiagnosis)).toMatchObject({ cause: "preflight-auth" });
  });

  test("has nothing that axe objects to, light and dark, and no page scrolls sideways on a phone", async ({
    address,
    session: { page },
  }) => {
    await page.setViewport({ width: 360, height: 700 });
    for (const theme of ["light", "dark"]) {
      await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: theme }]);
      for (const name of ["index", "warnings", "causes/preflight-auth"]) {
        await page.goto(`${address}/${name}.html`);
        expect([theme, name, await page.evaluate(`(async () => { ${RUN_AXE} })()`)]).toEqual([theme, name, []]);
        const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
        expect([name, isWide]).toEqual([name, false]);
      }
    }
    await page.emulateMediaFeatures([]);
    await page.setViewport(null);
  });
});
