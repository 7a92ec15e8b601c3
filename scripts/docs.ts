import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build } from "vite";

import { DEMO_CASES } from "../demo/cases";
import type { Exchange } from "../src/engine/fetch/exchange";
import { allReferences } from "../src/reference/cause-reference";
import { encodeLink } from "../src/report/link";
import { causePageOf } from "../src/site/cause-page";
import { indexPage, messagesPage, warningsPage } from "../src/site/index-pages";
import { buildTarget } from "./build";
import { VIEWER_FILE } from "./viewer-file";

/** Where the site is put together. */
export const SITE = "dist/site";

/** What the `$id` of each says is at the root of the site. */
const SCHEMAS = ["schema.json", "cors-why.schema.json"];

/** `npm run docs`: a static site with a page for each cause, the search and the viewer, in dist/site. */
export async function main(): Promise<number> {
  if (!existsSync(VIEWER_FILE)) await buildTarget("viewer");
  const pages = await buildSite(SITE);
  console.log(`Wrote ${pages} pages to ${SITE}.`);
  return 0;
}

/** Writes the site into a folder, which is emptied first. Gives the number of pages. */
export async function buildSite(folder: string): Promise<number> {
  rmSync(folder, { recursive: true, force: true });
  await buildSearch(folder);
  cpSync("src/site/style.css", path.join(folder, "style.css"));
  cpSync(path.dirname(VIEWER_FILE), path.join(folder, "viewer"), { recursive: true });
  for (const schema of SCHEMAS) cpSync(path.join("docs", schema), path.join(folder, schema));
  const pages = await sitePages();
  for (const [name, text] of pages) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return pages.size;
}

/** Every page by its place in the site. */
export async function sitePages(): Promise<ReadonlyMap<string, string>> {
  const causes = allReferences();
  const pages = new Map([
    ["index.html", indexPage(causes)],
    ["messages.html", messagesPage(causes)],
    ["warnings.html", warningsPage()],
  ]);
  for (const cause of causes) {
    const { id, exchange, exchanges, fixed } = cause;
    const linkTo = (last: Exchange): Promise<string> =>
      encodeLink([...exchanges.filter((one) => one !== exchange), last]);
    const extras = {
      broken: await linkTo(exchange),
      fixed: fixed && (await linkTo(fixed)),
      demo: DEMO_CASES.filter((one) => one.cause === id).map(({ title }) => title),
    };
    pages.set(`causes/${id}.html`, causePageOf(cause, extras));
  }
  return pages;
}

/** The search, as one classic script: pages opened from a disk may not load modules. */
async function buildSearch(folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: "warn",
    build: {
      outDir: folder,
      emptyOutDir: false,
      lib: { entry: "src/site/search.ts", formats: ["iife"], name: "search", fileName: () => "search.js" },
    },
  });
}
