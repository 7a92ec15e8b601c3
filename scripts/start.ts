import { mkdirSync } from "node:fs";

import { startDemo } from "../demo/server";
import { launch, type BrowserSession, type Panel } from "../test/support/browser";
import { ensureBuilt, extensionDir } from "./build";
import { differences, isComplete, readRows, type Row } from "./demo-rows";
import { hasDisplay, readOptions, type Options } from "./options";
import { interrupted } from "./process";

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
  const session = await launch(browser, {
    extensionDir: extensionDir(browser),
    headless,
    handleSignals: false,
    // Room for the panel below the page.
    prefs: { "devtools.toolbox.footer.height": 460 },
  });
  opened.push(() => session.close());

  const panel = await session.openPanel();
  await session.page.goto(demo.url);
  console.log(`CORS Why in ${browser}, demo at ${demo.url}`);
  const different = headless ? await report(panel, demo.cases) : [];
  if (once) return different.length === 0 ? 0 : 1;
  console.log("Ctrl-C ends it.");
  await gone(session);
  return 0;
}

/** Prints what the panel shows once it has decided every case, and gives what is not as the demo expects. */
async function report(panel: Panel, cases: Parameters<typeof differences>[0]): Promise<readonly string[]> {
  // The list draws only the rows in sight.
  await panel.setSize({ width: 1280, height: 2400 });
  const rows = await decided(panel, cases);
  console.log(`\n${table(rows)}\n`);
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

function table(rows: readonly Row[]): string {
  const width = (column: (row: Row) => string): number => Math.max(0, ...rows.map((row) => column(row).length));
  const [verdict, method, url] = [width((r) => r.verdict), width((r) => r.method), width((r) => r.url)];
  return rows
    .map((row) =>
      `  ${row.verdict.padEnd(verdict)}  ${row.method.padEnd(method)}  ${row.url.padEnd(url)}  ${row.cause}`.trimEnd(),
    )
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
