import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { describe } from "vitest";
import type { BrowserSession, Panel } from "../support/browser";
import type { DevTools } from "../support/devtools";
import { pageWith, type Site, urlOf } from "../support/site";
import { test as base } from "./fixture";

/** Pages that are files: browsers give an extension access to them apart from all sites. */

const test = base.extend("file", { scope: "file" }, async ({}, { onCleanup }) => {
  const folder = await mkdtemp(path.join(tmpdir(), "cors-why-file-"));
  onCleanup(() => rm(folder, { recursive: true }));
  const page = path.join(folder, "page.html");
  await writeFile(page, "<!doctype html><p>A page that requests nothing");
  return pathToFileURL(page).href;
});

/** Opens DevTools on a page of a site, where browsers show the panel in any case, and then the file. */
async function panelOn(file: string, { session, devtools, site }: Scene): Promise<Panel> {
  await session.page.goto(urlOf(site.page, "page", pageWith("")));
  const panel = await devtools.open();
  await session.page.goto(file);
  return panel;
}

interface Scene {
  readonly session: BrowserSession;
  readonly devtools: DevTools;
  readonly site: Site;
}

describe("a page that is a file", () => {
  test("says that the browser keeps it from us, until the person allows it", async ({
    session,
    devtools,
    site,
    file,
  }) => {
    const scene = { session, devtools, site };
    // That ends the extension, and the panel with it.
    await session.allowFiles(false);
    const closed = await panelOn(file, scene);
    await closed.waitFor(() => document.querySelector(".empty-text")?.textContent?.includes("which is a file"));
    await devtools.close();
    await session.allowFiles(true);
    const open = await panelOn(file, scene);
    await open.waitFor(() => document.querySelector(".empty-text")?.textContent === "No cross-origin requests yet.");
  });
});
