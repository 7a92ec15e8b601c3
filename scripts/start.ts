import { mkdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

import { startDemo } from "../demo/server";
import { recordedExchanges } from "../test/browser/recorded";
import { launch, type BrowserSession, type Panel } from "../test/support/browser";
import { ensureBuilt, extensionDir } from "./build";
import { linksFor } from "./demo-links";
import { differences, isComplete, readRows, type Row } from "./demo-rows";
import { hasDisplay, readOptions, type Options } from "./options";
import { interrupted } from "./process";
import { serveViewer } from "./serve-viewer";
import { VIEWER_FILE } from "./viewer-file";

const SCREENSHOT = "artifacts/panel.png";
const PATIENCE = 60_000;

type Closer = () => Promise<void>;

/**
 * `npm start`: the demo page in a browser with the extension, DevTools open on the CORS panel. Without a display, or
 * with `--once`, the same without a window, and what the panel shows is printed.
 */
export async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  const opened: Closer[] = [];
  try {
    return await Promise.race([show(options, opened), interrupted().then(() => 0)]);
  } finally {
    for (const close of opened.toReversed()) await close();
  }
}

async function show({ browser, once }: Options, opened: Closer[]): Promise<number> {
  const headless = once || !hasDisplay();
  await ensureBuilt();
  const demo = await startDemo();
  opened.push(() => demo.close());
  const viewer = await serveViewer();
  opened.push(() => viewer.close());
  const session = await launch(browser, {
    extensionDir: extensionDir(browser),
    headless,
    handleSignals: false,
    // Room for the panel below the page.
    prefs: { "devtools.toolbox.footer.height": 460 },
  });
  opened.push(() => session.close());

  const panel = await session.openPanel();
  // So that a link copied from the panel opens in another browser at once.
  await panel.evaluate((address: string) => chrome.storage.local.set({ viewer: address }), viewer.url);
  await session.page.goto(demo.url);
  console.log(`CORS Why in ${browser}, demo at ${demo.url}`);
  // The server ends with this program; a file opens afterwards too.
  const address = once ? pathToFileURL(path.resolve(VIEWER_FILE)).href : viewer.url;
  const different = headless ? await report(panel, demo.cases, address) : [];
  if (once) return different.length === 0 ? 0 : 1;
  console.log("Ctrl-C ends it.");
  await gone(session);
  return 0;
}

/**
 * Prints what the panel shows once it has decided every case, with a link to the viewer for each blocked request, and gives
 * what is not as the demo expects.
 */
async function report(
  panel: Panel,
  cases: Parameters<typeof differences>[0],
  viewer: string,
): Promise<readonly string[]> {
  // The list draws only the rows in sight.
  await panel.setSize({ width: 1280, height: 2400 });
  const rows = await decided(panel, cases);
  const links = await linksFor(rows, await recordedExchanges(panel), viewer);
  console.log(`\n${table(rows, links)}\n`);
  mkdirSync("artifacts", { recursive: true });
  await panel.screenshot(SCREENSHOT, { width: 1280, height: 900 });
  console.log(`Screenshot: ${SCREENSHOT}`);

  const different = differences(cases, rows);
  if (different.length === 0) console.log(`All ${cases.length} demo cases are diagnosed as expected.`);
  else console.log(`${different.length} of ${cases.length} demo cases differ:\n${different.join("\n")}`);
  return different;
}

async function decided(panel: Panel, cases: Parameters<typeof differences>[0]): Promise<readonly Row[]> {
  const deadline = Date.now() + PATIENCE;
  let rows = await panel.evaluate(readRows);
  while (!isComplete(cases, rows) && Date.now() < deadline) {
    await panel.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
    rows = await panel.evaluate(readRows);
  }
  return rows;
}

function table(rows: readonly Row[], links: ReadonlyMap<string, string>): string {
  const columns = ["verdict", "method", "url", "cause"] as const;
  const widths = columns.map((column) => Math.max(0, ...rows.map((row) => row[column].length)));
  return rows
    .map((row) => {
      const cells = columns.map((column, at) => row[column].padEnd(widths[at] ?? 0));
      return `  ${cells.join("  ")}  ${links.get(row.exchange) ?? ""}`.trimEnd();
    })
    .join("\n");
}

/** Resolves when the person closes the browser. */
function gone(session: BrowserSession): Promise<void> {
  return new Promise((resolve) => {
    session.page.browser().once("disconnected", () => {
      resolve();
    });
  });
}
