import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { DEMO_CASES } from "../../demo/cases";
import { type Demo, startDemo } from "../../demo/server";
import { extensionDir } from "../../scripts/build";
import { isComplete, readRows } from "../../scripts/demo-rows";
import { type ServedViewer, serveViewer } from "../../scripts/serve-viewer";
import { VIEWER_FILE } from "../../scripts/viewer-file";
import { toHtml } from "../../src/report/html";
import { type BrowserSession, launch, type Panel } from "../support/browser";
import { hostileHar } from "./hostile-har";
import { type Answer, dropFile, HARMLESS, provoke, isAnswered, readAnswer, RUN_AXE } from "./in-page";

let demo: Demo;
let viewer: ServedViewer;
let folder: string;

beforeAll(async () => {
  demo = await startDemo();
  viewer = await serveViewer();
  folder = await mkdtemp(path.join(tmpdir(), "cors-why-"));
});

afterAll(async () => {
  await demo?.close();
  await viewer?.close();
  await rm(folder, { recursive: true, force: true });
});

describe.each([
  ["chromium", "firefox"],
  ["firefox", "chromium"],
] as const)("from the panel in %s to %s without the extension", (from, to) => {
  const CASES = DEMO_CASES.map(({ id }) => id);
  const answers = new Map<string, Answer>();
  const links = new Map<string, string>();
  const saved = new Map<string, string>();
  let everything = 0;

  describe(`the panel in ${from}`, () => {
    let session: BrowserSession;
    let panel: Panel;

    const select = async (id: string): Promise<void> => {
      await panel.click(`[data-url*="/${id}/"]`);
      await panel.waitFor((one: string) => document.querySelector(`[aria-selected="true"][data-url*="/${one}/"]`), {
        args: [id],
      });
      await panel.waitFor(isAnswered);
    };
    const share = async (scope: string): Promise<string> => {
      await panel.press("s");
      await panel.click(`.share input[value="${scope}"]`);
      return panel.waitFor(
        (start: string) => {
          const value = document.querySelector<HTMLInputElement>(".share-link input")?.value ?? "";
          return value.startsWith(start) ? value : "";
        },
        { args: [viewer.url], what: "the link" },
      );
    };
    const closeDialog = async (): Promise<void> => {
      await panel.press("Escape");
      await panel.waitFor(() => document.querySelector("dialog") === null, { what: "the dialog to close" });
    };

    beforeAll(async () => {
      session = await launch(from, { extensionDir: extensionDir(from) });
      panel = await session.openPanel();
      await panel.setSize({ width: 1200, height: 800 });
      await panel.evaluate((address: string) => chrome.storage.local.set({ viewer: address }), viewer.url);
      await session.page.goto(demo.url);
      await vi.waitUntil(async () => isComplete(DEMO_CASES, await panel.evaluate(readRows)), { timeout: 30_000 });
    });

    afterAll(() => session?.close());

    test.each(CASES)("offers a link for %s that is shorter than 1,200 characters", async (id) => {
      await select(id);
      answers.set(id, await panel.evaluate(readAnswer));
      const link = await share("selected");
      await closeDialog();
      links.set(id, link);
      expect(link.length).toBeLessThan(1200);
    });

    test("offers one for everything it shows", async () => {
      everything = await panel.evaluate(() => document.querySelectorAll("[data-exchange]").length);
      links.set("everything", await share("shown"));
      await closeDialog();
      expect(everything).toBe(DEMO_CASES.length);
    });

    test("takes the focus into the dialog and back to where it came from", async () => {
      await panel.evaluate(() => document.querySelector<HTMLElement>(".list")?.focus());
      await share("selected");
      for (let presses = 0; presses < 12; presses += 1) {
        await panel.press("Tab");
        // After the last there is the browser itself, which leaves the document without a focus of its own.
        const behind = await panel.evaluate(
          () => document.activeElement?.matches("body :not(dialog, dialog *)") ?? false,
        );
        expect(behind).toBe(false);
      }
      await closeDialog();
      expect(await panel.evaluate(() => document.activeElement?.className)).toBe("list");
    });

    test("hands report.html and the HAR file to the browser as downloads", async () => {
      await select("origin-trailing-slash");
      // What the browser would write to the disk, taken from the link that it is asked to download.
      await panel.evaluate(() => {
        const blobs: Blob[] = [];
        const names: string[] = [];
        URL.createObjectURL = (blob) => `blob:${blobs.push(blob as Blob)}`;
        HTMLAnchorElement.prototype.click = function click() {
          names.push(this.download);
        };
        const takeFiles = () => Promise.all(names.map(async (name, at) => [name, await blobs[at]?.text()]));
        Object.assign(window, { takeFiles });
      });
      await share("selected");
      for (const name of ["Download report.html", "Download .har"]) {
        await panel.evaluate((label: string) => {
          [...document.querySelectorAll("button")].find(({ textContent }) => textContent === label)?.click();
        }, name);
        await panel.waitFor(() => document.querySelector(".share-said")?.textContent?.startsWith("Saved"));
      }
      await closeDialog();
      const files = await panel.evaluate<[string, string][]>("return takeFiles()");
      for (const [name, text] of files) saved.set(name, text);
      expect([...saved.keys()].toSorted()).toEqual(["cors-why.har", "cors-why.html"]);
    });

    test.each(["light", "dark"] as const)(
      "has nothing in the dialog that axe objects to, in the %s theme",
      async (theme) => {
        await panel.setTheme(theme);
        await share("shown");
        await panel.click(".left-out summary");
        expect(await panel.evaluate(RUN_AXE)).toEqual([]);
        await closeDialog();
      },
    );

    test("shows a dropped HAR file instead, and the page's requests again on demand", async () => {
      await panel.evaluate(dropFile, "one.har", saved.get("cors-why.har") ?? "");
      await panel.waitFor(() => document.querySelectorAll("[data-exchange]").length === 1);
      await panel.waitFor(isAnswered);
      expect(await panel.evaluate(readAnswer)).toEqual(answers.get("origin-trailing-slash"));
      await panel.click(".strip button");
      await panel.waitFor((most: number) => document.querySelectorAll("[data-exchange]").length === most, {
        args: [everything],
      });
    });

    test("says what is wrong with a broken file", async () => {
      await panel.evaluate(dropFile, "cut.har", '{"log":');
      const said = await panel.waitFor(() => document.querySelector("[role=alert]")?.textContent);
      expect(said).toMatch(/^cut\.har: not JSON: .*line 1/);
      await panel.click(".strip button");
    });

    test("runs nothing that a hostile file brings along", async () => {
      await panel.evaluate(dropFile, "hostile.har", hostileHar());
      await panel.waitFor(() => document.querySelector(".strip strong")?.textContent === "hostile.har");
      expect(await panel.evaluate(provoke)).toMatchObject({ ...HARMLESS, shown: 10 });
      await panel.press("s");
      await panel.waitFor(() => document.querySelector(".share-link input"));
      expect(await panel.evaluate(provoke)).toMatchObject(HARMLESS);
    });
  });

  describe(`a new profile of ${to}`, () => {
    let session: BrowserSession;
    let page: Page;
    let dialogs: string[] = [];

    const answerAt = async (address: string): Promise<Answer> => {
      await page.goto("about:blank");
      await page.goto(address);
      await page.waitForFunction(isAnswered);
      return page.evaluate(readAnswer);
    };
    const requested = () => page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));

    beforeAll(async () => {
      session = await launch(to);
      page = session.page;
      await page.setViewport({ width: 1200, height: 800 });
      page.on("dialog", (dialog) => {
        dialogs.push(dialog.message());
        void dialog.dismiss();
      });
    });

    afterAll(() => session?.close());

    test.each(CASES)("opens the link of %s with the same headline, cause and fix", async (id) => {
      expect(answers.get(id)?.headline).toBeTruthy();
      expect(await answerAt(links.get(id) ?? "")).toEqual(answers.get(id));
      expect(await requested()).toEqual([]);
    });

    test("opens the link of everything", async () => {
      await answerAt(links.get("everything") ?? "");
      expect(await page.evaluate(() => document.querySelectorAll("[data-exchange]").length)).toBe(everything);
    });

    test("opens report.html from the disk, with the same answer and without a request", async () => {
      const file = path.join(folder, `${from}.html`);
      await writeFile(file, saved.get("cors-why.html") ?? "");
      expect(await answerAt(pathToFileURL(file).href)).toEqual(answers.get("origin-trailing-slash"));
      expect(await requested()).toEqual([]);
    });

    test("opens a link that is pasted into the viewer, from the disk too", async () => {
      await page.goto(pathToFileURL(VIEWER_FILE).href);
      await page.waitForSelector(".welcome input");
      await page.type(".welcome input", links.get("preflight-auth") ?? "");
      await page.keyboard.press("Enter");
      await page.waitForFunction(isAnswered);
      expect(await page.evaluate(readAnswer)).toEqual(answers.get("preflight-auth"));
    });

    test("opens a HAR file that is chosen", async () => {
      const file = path.join(folder, `${from}.har`);
      await writeFile(file, saved.get("cors-why.har") ?? "");
      await page.goto(pathToFileURL(VIEWER_FILE).href);
      const input = await page.waitForSelector(".file-input");
      await (input as NonNullable<Awaited<ReturnType<typeof page.$<"input">>>>).uploadFile(file);
      await page.waitForFunction(isAnswered);
      expect(await page.evaluate(readAnswer)).toEqual(answers.get("origin-trailing-slash"));
    });

    test.each([
      ["#v1-damaged", "This link is damaged: a part of it is missing or was changed. Copy the whole link again."],
      ["#v9-AAAAAAAA", "This link was made by a newer CORS Why: its format is 9, and this one reads up to 1."],
      ["#hello", "There is no CORS Why report in this link."],
    ])("says what is wrong with %s", async (fragment, message) => {
      await page.goto("about:blank");
      await page.goto(viewer.url + fragment);
      const alert = await page.waitForSelector("[role=alert]");
      expect(await alert?.evaluate(({ textContent }) => textContent)).toBe(message);
      expect(await page.evaluate(() => document.querySelector("article"))).toBeNull();
    });

    test.each([
      ["light", "empty"],
      ["dark", "empty"],
      ["light", "with a report"],
      ["dark", "with a report"],
    ])("has nothing that axe objects to: %s, %s", async (scheme, what) => {
      await page.goto("about:blank");
      await page.goto(what === "empty" ? viewer.url : (links.get("everything") ?? ""));
      await page.waitForSelector(what === "empty" ? ".welcome" : "article h1");
      await page.evaluate((value) => {
        document.documentElement.style.colorScheme = value;
      }, scheme);
      expect(await page.evaluate(`(async () => {${RUN_AXE}})()`)).toEqual([]);
    });

    test("runs nothing that a hostile file brings along, dropped or inside report.html", async () => {
      dialogs = [];
      await page.goto("about:blank");
      await page.goto(viewer.url);
      await page.waitForSelector(".welcome");
      await page.evaluate(dropFile, "hostile.har", hostileHar());
      await page.waitForSelector("article h1");
      expect(await page.evaluate(provoke)).toMatchObject({ ...HARMLESS, shown: 10 });

      const file = path.join(folder, `${from}-hostile.html`);
      await writeFile(file, toHtml(await readFile(VIEWER_FILE, "utf8"), hostileHar()));
      await answerAt(pathToFileURL(file).href);
      expect(await page.evaluate(provoke)).toMatchObject({ ...HARMLESS, shown: 10 });
      expect(await requested()).toEqual([]);
      expect(dialogs).toEqual([]);
    });
  });
});
