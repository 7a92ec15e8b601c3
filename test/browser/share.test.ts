import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect } from "vitest";
import { DEMO_CASES } from "../../demo/cases";
import { serveViewer } from "../../scripts/serve-viewer";
import { VIEWER_FILE } from "../../scripts/viewer-file";
import { toHtml } from "../../src/report/html";
import { launch } from "../support/browser";
import { BROWSER, openDemo, select, test as base } from "./fixture";
import { hostileHar } from "./hostile-har";
import { type ShownDiagnosis, dropFile, HARMLESS, isDiagnosed, provoke, readDiagnosis, RUN_AXE } from "./in-page";
import { closeDialog, diagnosisAt, diagnosisNext, download, requested, share } from "./sharing";

/** The one whose diagnosis is also saved as files, and the one whose link is also pasted. */
const SAVED = "origin-trailing-slash";
const PASTED = "preflight-auth";
/** Every other case: each of the two browsers makes half of the links, which the other one opens. */
const CASES = DEMO_CASES.map(({ id }) => id).filter(
  (id, index) => id === SAVED || id === PASTED || index % 2 === (BROWSER === "chromium" ? 0 : 1),
);
const ELSEWHERE = BROWSER === "chromium" ? "firefox" : "chromium";

/** What the panel shows and hands out. */
interface Shared {
  /** By the case. */
  readonly diagnoses: ReadonlyMap<string, ShownDiagnosis>;
  /** By the case, and `everything`. */
  readonly links: ReadonlyMap<string, string>;
  /** The texts of the downloads, by their names. */
  readonly files: ReadonlyMap<string, string>;
  /** How many requests the panel lists. */
  readonly listed: number;
}

const test = base
  .extend("viewer", { scope: "file" }, async ({}, { onCleanup }) => {
    const viewer = await serveViewer();
    onCleanup(() => viewer.close());
    return viewer;
  })
  .extend("folder", { scope: "file" }, async ({}, { onCleanup }) => {
    const folder = await mkdtemp(path.join(tmpdir(), "cors-why-"));
    onCleanup(() => rm(folder, { recursive: true, force: true }));
    return folder;
  })
  .extend("shared", { scope: "file" }, async ({ demo, devtools, viewer }): Promise<Shared> => {
    const panel = await openDemo(demo, devtools);
    await panel.evaluate((address: string) => chrome.storage.local.set({ viewer: address }), viewer.url);
    const diagnoses = new Map<string, ShownDiagnosis>();
    const links = new Map<string, string>();
    for (const id of CASES) {
      await select(panel, id);
      await panel.waitFor(isDiagnosed);
      diagnoses.set(id, await panel.evaluate(readDiagnosis));
      links.set(id, await share(panel, "selected", viewer.url));
      await closeDialog(panel);
    }
    links.set("everything", await share(panel, "shown", viewer.url));
    await closeDialog(panel);
    const listed = await panel.evaluate(() => document.querySelectorAll("[data-exchange]").length);
    const files = await download(panel, SAVED, viewer.url);
    await devtools.close();
    return { diagnoses, links, files, listed };
  })
  // The panel with the demo's requests, which knows the viewer's address.
  .extend("panel", async ({ demo, devtools, shared: _ }) => {
    const panel = await openDemo(demo, devtools);
    await panel.setSize({ width: 1200, height: 800 });
    return panel;
  })
  // A page of the other browser, which has no extension, and the dialogs that it opened.
  .extend("elsewhere", { scope: "file" }, async ({}, { onCleanup }) => {
    const session = await launch(ELSEWHERE);
    onCleanup(() => session.close());
    const { page } = session;
    await page.setViewport({ width: 1200, height: 800 });
    const dialogs: string[] = [];
    page.on("dialog", (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    return { page, dialogs };
  });

describe("the panel", () => {
  test.for(CASES)("offers a link for %s that is shorter than 1,200 characters", (id, { shared }) => {
    expect(shared.links.get(id)?.length).toBeLessThan(1200);
  });

  test("offers one for everything it shows", ({ shared, viewer }) => {
    expect(shared.listed).toBe(DEMO_CASES.length);
    expect(shared.links.get("everything")?.startsWith(viewer.url)).toBe(true);
  });

  test("hands report.html and the HAR file to the browser as downloads", ({ shared }) => {
    expect([...shared.files.keys()].toSorted()).toEqual(["cors-why.har", "cors-why.html"]);
  });

  test("takes the focus into the dialog and back to where it came from", async ({ panel, viewer }) => {
    await panel.evaluate(() => document.querySelector<HTMLElement>(".list")?.focus());
    await share(panel, "selected", viewer.url);
    for (let presses = 0; presses < 12; presses += 1) {
      await panel.press("Tab");
      // After the last there is the browser itself, which leaves the document without a focus of its own.
      const behind = await panel.evaluate(
        () => document.activeElement?.matches("body :not(dialog, dialog *)") ?? false,
      );
      expect(behind).toBe(false);
    }
    await closeDialog(panel);
    expect(await panel.evaluate(() => document.activeElement?.className)).toBe("list");
  });

  test.for(["light", "dark"] as const)(
    "has nothing in the dialog that axe objects to, in the %s theme",
    async (theme, { panel, viewer }) => {
      await panel.setTheme(theme);
      await share(panel, "shown", viewer.url);
      await panel.click(".left-out summary");
      expect(await panel.evaluate(RUN_AXE)).toEqual([]);
      await closeDialog(panel);
    },
  );

  test("shows a dropped HAR file instead, and the page's requests again on demand", async ({ panel, shared }) => {
    await panel.evaluate(dropFile, "one.har", shared.files.get("cors-why.har") ?? "");
    await panel.waitFor(() => document.querySelectorAll("[data-exchange]").length === 1);
    await expect.poll(() => panel.evaluate(readDiagnosis)).toEqual(shared.diagnoses.get(SAVED));
    await panel.click(".strip button");
    await panel.waitFor((most: number) => document.querySelectorAll("[data-exchange]").length === most, {
      args: [shared.listed],
    });
  });

  test("says what is wrong with a broken file", async ({ panel }) => {
    await panel.evaluate(dropFile, "cut.har", '{"log":');
    const said = await panel.waitFor(() => document.querySelector("[role=alert]")?.textContent);
    expect(said).toMatch(/^cut\.har: not JSON: .*line 1/);
    await panel.click(".strip button");
  });

  test("runs nothing that a hostile file brings along", async ({ panel }) => {
    await panel.evaluate(dropFile, "hostile.har", hostileHar());
    await panel.waitFor(() => document.querySelector(".strip strong")?.textContent === "hostile.har");
    expect(await panel.evaluate(provoke)).toMatchObject({ ...HARMLESS, shown: 10 });
    await panel.press("s");
    await panel.waitFor(() => document.querySelector(".share-link input"));
    expect(await panel.evaluate(provoke)).toMatchObject(HARMLESS);
  });
});

describe("the other browser, without the extension", () => {
  test.for(CASES)(
    "opens the link of %s with the same headline, cause and fix",
    async (id, { elsewhere: { page }, shared }) => {
      expect(shared.diagnoses.get(id)?.headline).toBeTruthy();
      expect(await diagnosisNext(page, shared.links.get(id) ?? "")).toEqual(shared.diagnoses.get(id));
      expect(await requested(page)).toEqual([]);
    },
  );

  test("opens the link of everything", async ({ elsewhere: { page }, shared }) => {
    await diagnosisAt(page, shared.links.get("everything") ?? "");
    expect(await page.evaluate(() => document.querySelectorAll("[data-exchange]").length)).toBe(shared.listed);
  });

  test("opens report.html from the disk, with the same diagnosis and without a request", async ({
    elsewhere: { page },
    shared,
    folder,
  }) => {
    const file = path.join(folder, "shared.html");
    await writeFile(file, shared.files.get("cors-why.html") ?? "");
    expect(await diagnosisAt(page, pathToFileURL(file).href)).toEqual(shared.diagnoses.get(SAVED));
    expect(await requested(page)).toEqual([]);
  });

  test("opens a link that is pasted into the viewer, from the disk too", async ({ elsewhere: { page }, shared }) => {
    await page.goto(pathToFileURL(VIEWER_FILE).href);
    await page.waitForSelector(".welcome input");
    await page.type(".welcome input", shared.links.get(PASTED) ?? "");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.evaluate(readDiagnosis)).toEqual(shared.diagnoses.get(PASTED));
  });

  test("explains a console message that is pasted into the viewer", async ({ elsewhere: { page } }) => {
    await page.goto(pathToFileURL(VIEWER_FILE).href);
    await page.waitForSelector(".welcome input");
    await page.type(".welcome input", "CORS header ‘Access-Control-Allow-Origin’ missing). Status code: 500.");
    await page.keyboard.press("Enter");
    await page.waitForSelector('.causes [data-cause="server-error"]');
    expect(await page.evaluate(`(async () => {${RUN_AXE}})()`)).toEqual([]);
  });

  test("opens a HAR file that is chosen", async ({ elsewhere: { page }, shared, folder }) => {
    const file = path.join(folder, "shared.har");
    await writeFile(file, shared.files.get("cors-why.har") ?? "");
    await page.goto(pathToFileURL(VIEWER_FILE).href);
    const input = await page.waitForSelector(".file-input");
    await (input as NonNullable<Awaited<ReturnType<typeof page.$<"input">>>>).uploadFile(file);
    await expect.poll(() => page.evaluate(readDiagnosis)).toEqual(shared.diagnoses.get(SAVED));
  });

  test.for([
    ["#v1-damaged", "This link is damaged: a part of it is missing or was changed. Copy the whole link again."],
    ["#v9-AAAAAAAA", "This link was made by a newer CORS Why: its format is 9, and this one reads up to 1."],
    ["#hello", "There is no CORS Why report in this link."],
  ] as const)("says what is wrong with %s", async ([fragment, message], { elsewhere: { page }, viewer }) => {
    await page.goto("about:blank");
    await page.goto(viewer.url + fragment);
    const alert = await page.waitForSelector("[role=alert]");
    expect(await alert?.evaluate(({ textContent }) => textContent)).toBe(message);
    expect(await page.evaluate(() => document.querySelector("article"))).toBeNull();
  });

  // Chromium alone can be told which of them the person prefers.
  const schemes = ELSEWHERE === "chromium" ? (["light", "dark"] as const) : (["light"] as const);
  test.for(schemes.flatMap((scheme) => (["empty", "with a report"] as const).map((what) => [scheme, what] as const)))(
    "has nothing that axe objects to: %s, %s",
    async ([scheme, what], { elsewhere: { page }, shared, viewer }) => {
      await page.goto("about:blank");
      await page.goto(what === "empty" ? viewer.url : (shared.links.get("everything") ?? ""));
      await page.waitForSelector(what === "empty" ? ".welcome" : "article h1");
      if (ELSEWHERE === "chromium") await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
      expect(await page.evaluate(`(async () => {${RUN_AXE}})()`)).toEqual([]);
    },
  );

  test("runs nothing that a hostile file brings along, dropped or inside report.html", async ({
    elsewhere: { page, dialogs },
    viewer,
    folder,
  }) => {
    dialogs.length = 0;
    await page.goto("about:blank");
    await page.goto(viewer.url);
    await page.waitForSelector(".welcome");
    await page.evaluate(dropFile, "hostile.har", hostileHar());
    await page.waitForSelector("article h1");
    expect(await page.evaluate(provoke)).toMatchObject({ ...HARMLESS, shown: 10 });

    const file = path.join(folder, `shared-hostile.html`);
    await writeFile(file, toHtml(await readFile(VIEWER_FILE, "utf8"), hostileHar()));
    await diagnosisAt(page, pathToFileURL(file).href);
    expect(await page.evaluate(provoke)).toMatchObject({ ...HARMLESS, shown: 10 });
    expect(await requested(page)).toEqual([]);
    expect(dialogs).toEqual([]);
  });
});
