import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { startDemo } from "../demo/server";
import { type BrowserKind, launch, type Panel } from "../test/support/browser";
import { ensureBuilt, extensionDir } from "./build";
import { decided } from "./decided";
import { ExplainedError } from "./explained-error";
import { takeStoreImages } from "./store/images";
import { EMPTY, FORCED, FULL, type Shot, USUAL } from "./gallery-shots";

/** How each browser is told to force the system's colours on every page. */
const FORCED_COLOURS = {
  args: { chromium: ["--force-high-contrast"], firefox: [] },
  prefs: { "browser.display.document_color_use": 2, "ui.useAccessibilityTheme": 1 },
} as const;

/**
 * `npm run gallery`: images of the real panel in its main states, as PNG files. `-- --browser firefox` takes those of one
 * browser, `-- --store` those for the stores, in their sizes; `-- --out DIR` puts them elsewhere than in artifacts.
 */
export async function main(args: readonly string[]): Promise<number> {
  const { browsers, store, out } = readArguments(args);
  await ensureBuilt();
  mkdirSync(out, { recursive: true });
  if (store) {
    for (const browser of browsers) await takeStoreImages(browser, out);
    return 0;
  }
  for (const browser of browsers) {
    const usual = await take(browser, out, { empty: EMPTY, full: FULL, forced: false });
    const forced = await take(browser, out, { empty: [], full: FORCED, forced: true });
    console.log(`${usual + forced} images of ${browser} in ${out}`);
  }
  return 0;
}

interface Arguments {
  readonly browsers: readonly BrowserKind[];
  readonly store: boolean;
  readonly out: string;
}

function readArguments(args: readonly string[]): Arguments {
  const options = { browser: { type: "string" }, out: { type: "string" }, store: { type: "boolean" } } as const;
  const { browser = "both", store = false, ...values } = parseArgs({ args: [...args], options }).values;
  const out = values.out ?? (store ? "artifacts/store" : "artifacts/gallery");
  if (browser === "both") return { browsers: ["chromium", "firefox"], store, out };
  if (browser === "chromium" || browser === "firefox") return { browsers: [browser], store, out };
  throw new ExplainedError(`--browser is chromium, firefox or both, not ${browser}.`);
}

interface Series {
  readonly empty: readonly Shot[];
  readonly full: readonly Shot[];
  readonly forced: boolean;
}

/** Takes a series in a browser of its own, and says how many images that were. */
async function take(browser: BrowserKind, out: string, { empty, full, forced }: Series): Promise<number> {
  const demo = await startDemo();
  const session = await launch(browser, {
    extensionDir: extensionDir(browser),
    ...(forced ? { args: FORCED_COLOURS.args[browser], prefs: FORCED_COLOURS.prefs } : {}),
  });
  try {
    const panel = await session.openPanel();
    for (const shot of empty) await image(panel, shot, out, browser);
    await session.page.goto(demo.url);
    await session.page.evaluate(() => window.demo.ready);
    await panel.setSize(USUAL);
    await panel.waitFor(() => document.querySelectorAll("[data-exchange]").length > 0);
    await decided(panel);
    for (const shot of full) await image(panel, shot, out, browser);
  } finally {
    await session.close();
    await demo.close();
  }
  return empty.length + full.length;
}

async function image(panel: Panel, { name, size, theme, prepare }: Shot, out: string, browser: string): Promise<void> {
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
