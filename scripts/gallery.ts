import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { DEMO_CASES } from "../demo/cases";
import { startDemo } from "../demo/server";
import { type BrowserKind, launch, type Panel } from "../test/support/browser";
import { ensureBuilt, extensionDir } from "./build";
import { isComplete, readRows } from "./demo-rows";
import { ExplainedError } from "./explained-error";
import { EMPTY, FORCED, FULL, type Shot, USUAL } from "./gallery-shots";

/** How each browser is told to force the system's colours on every page. */
const FORCED_COLOURS = {
  args: { chromium: ["--force-high-contrast"], firefox: [] },
  prefs: { "browser.display.document_color_use": 2, "ui.useAccessibilityTheme": 1 },
} as const;

/**
 * `npm run gallery`: pictures of the real panel in its main states, as PNG files. `-- --browser firefox` takes those of one
 * browser, `-- --out DIR` puts them elsewhere than in artifacts/gallery.
 */
export async function main(args: readonly string[]): Promise<number> {
  const { browsers, out } = readArguments(args);
  await ensureBuilt();
  mkdirSync(out, { recursive: true });
  for (const browser of browsers) {
    const usual = await take(browser, out, { empty: EMPTY, full: FULL, forced: false });
    const forced = await take(browser, out, { empty: [], full: FORCED, forced: true });
    console.log(`${usual + forced} pictures of ${browser} in ${out}`);
  }
  return 0;
}

function readArguments(args: readonly string[]): { browsers: readonly BrowserKind[]; out: string } {
  const options = { browser: { type: "string" }, out: { type: "string" } } as const;
  const { browser = "both", out = "artifacts/gallery" } = parseArgs({ args: [...args], options }).values;
  if (browser === "both") return { browsers: ["chromium", "firefox"], out };
  if (browser === "chromium" || browser === "firefox") return { browsers: [browser], out };
  throw new ExplainedError(`--browser is chromium, firefox or both, not ${browser}.`);
}

interface Series {
  readonly empty: readonly Shot[];
  readonly full: readonly Shot[];
  readonly forced: boolean;
}

/** Takes a series in a browser of its own, and says how many pictures that were. */
async function take(browser: BrowserKind, out: string, { empty, full, forced }: Series): Promise<number> {
  const demo = await startDemo();
  const session = await launch(browser, {
    extensionDir: extensionDir(browser),
    ...(forced ? { args: FORCED_COLOURS.args[browser], prefs: FORCED_COLOURS.prefs } : {}),
  });
  try {
    const panel = await session.openPanel();
    for (const shot of empty) await picture(panel, shot, out, browser);
    await session.page.goto(demo.url);
    await session.page.evaluate(() => window.demo.ready);
    await panel.setSize(USUAL);
    await panel.waitFor(() => document.querySelectorAll("[data-exchange]").length > 0);
    await decided(panel);
    for (const shot of full) await picture(panel, shot, out, browser);
  } finally {
    await session.close();
    await demo.close();
  }
  return empty.length + full.length;
}

/** Waits until the panel has made up its mind about every request; the list draws only those in sight. */
async function decided(panel: Panel): Promise<void> {
  await panel.setSize({ width: USUAL.width, height: 2400 });
  for (let left = 300; left > 0; left -= 1) {
    if (isComplete(DEMO_CASES, await panel.evaluate(readRows))) return panel.setSize(USUAL);
    await panel.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
  }
  throw new ExplainedError("The panel did not decide every request of the demo.");
}

async function picture(
  panel: Panel,
  { name, size, theme, prepare }: Shot,
  out: string,
  browser: string,
): Promise<void> {
  const file = path.join(out, `${browser}-${name}.png`);
  rmSync(file, { force: true });
  await panel.setSize(USUAL);
  await panel.setTheme(theme ?? "light");
  await prepare?.(panel);
  await panel.setSize(size ?? USUAL);
  // What the new size looks like is painted by then.
  await panel.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await panel.screenshot(file);
}
