import { writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "puppeteer-core";
import { startDemo } from "../../demo/server";
import { type BrowserKind, launch, type Panel } from "../../test/support/browser";
import { extensionDir } from "../build";
import { ExplainedError } from "../explained-error";
import { decided } from "../decided";
import { serveViewer } from "../serve-viewer";
import { type Window, marqueePage, screenshotPage, tilePage } from "./frame";
import { readPngHeader, wrongWith } from "./png";
import { STORE_SHOTS, VIEWER_SHOT } from "./shots";

/** What both stores take. https://developer.chrome.com/docs/webstore/images, https://extensionworkshop.com/documentation/develop/create-an-appealing-listing/ */
const SIZES = {
  screenshot: { width: 1280, height: 800 },
  tile: { width: 440, height: 280 },
  marquee: { width: 1400, height: 560 },
} as const;

/** What is in a window, all of it whole at that scale, and how much larger than on a screen it is shown, so that it can be read when the store makes it smaller. */
const INSIDE = { width: 1200, height: 624 };
const SCALE = 1.2;
/** How much of the page is seen above DevTools, and from where on: its heading. */
const PAGE = 72;
const SCROLLED = 26;

/** Firefox docks DevTools in its own window, at the bottom, of which it shows that much. Chromium knows neither. */
const FIREFOX = {
  args: [`--width=${INSIDE.width / SCALE}`, "--height=900"],
  prefs: { "devtools.toolbox.footer.height": Math.round((INSIDE.height - PAGE) / SCALE) },
};

const TAGLINE = "Why the browser blocked a request, and what fixes it";

/** The images of one browser's listing, each checked for its size: `chromium-1-why.png` and so on. */
export async function takeStoreImages(browser: BrowserKind, out: string): Promise<void> {
  // Without an extension, and without DevTools, which draws its own things on a page whose size changes.
  const canvas = await launch("chromium");
  try {
    const windows = await takeWindows(browser, canvas.page);
    // The policy of the viewer's page would hold for what is written into it.
    const tab = await canvas.newPage();
    const write = async (name: string, html: string, { width, height }: { width: number; height: number }) => {
      await tab.setViewport({ width, height, deviceScaleFactor: 1 });
      await tab.setContent(html);
      await tab.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
      const png = await tab.screenshot();
      const file = path.join(out, `${browser}-${name}.png`);
      const wrong = wrongWith(png, width, height);
      if (wrong !== null) throw new ExplainedError(`${file} ${wrong}.`);
      writeFileSync(file, png);
      console.log(`${file}  ${width} x ${height}`);
    };
    for (const { name, title, text } of [...STORE_SHOTS, VIEWER_SHOT]) {
      const window = windows.get(name);
      if (window) await write(name, screenshotPage(title, text, window), SIZES.screenshot);
    }
    const first = windows.get(STORE_SHOTS[0]?.name ?? "");
    // Mozilla's store has neither.
    if (browser === "firefox" || !first) return;
    await write("tile", tilePage(TAGLINE), SIZES.tile);
    await write("marquee", marqueePage(`${TAGLINE}.`, first), SIZES.marquee);
  } finally {
    await canvas.close();
  }
}

/** What each image shows, by its name, of the real panel on the demo's page. */
async function takeWindows(browser: BrowserKind, canvas: Page): Promise<ReadonlyMap<string, Window>> {
  const demo = await startDemo();
  const viewer = await serveViewer();
  const session = await launch(browser, { extensionDir: extensionDir(browser), ...FIREFOX });
  try {
    const panel = await session.openPanel();
    const natural = await panel.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    await session.page.goto(demo.url);
    await session.page.evaluate(() => window.demo.ready);
    await decided(panel);
    const windows = new Map<string, Window>();
    const above = await paintPage(canvas, demo.url, PAGE);
    if (browser === "firefox") await panel.setSize({ ...natural, scale: SCALE });
    else await resize(panel, INSIDE.height - PAGE);
    for (const { name, prepare } of STORE_SHOTS) {
      await prepare(panel);
      await painted(panel);
      windows.set(name, {
        url: demo.url,
        images: [above, { png: await panel.paint("devtools"), height: INSIDE.height - PAGE }],
      });
    }
    const link = await panel.waitFor(() => document.querySelector<HTMLInputElement>(".share-link input")?.value, {
      what: "the link",
    });
    const { origin, pathname, hash } = new URL(link ?? "");
    const seen = await paintPage(canvas, viewer.url + hash, INSIDE.height, ".detail");
    windows.set(VIEWER_SHOT.name, { url: origin + pathname, images: [seen] });
    return windows;
  } finally {
    await session.close();
    await viewer.close();
    await demo.close();
  }
}

/** The upper part of a page, as wide as the window, once it shows what it has to. */
async function paintPage(tab: Page, url: string, height: number, shows = "body") {
  await tab.setViewport({
    width: Math.round(INSIDE.width / SCALE),
    height: Math.round(height / SCALE),
    deviceScaleFactor: SCALE,
  });
  await tab.goto(url);
  await tab.waitForSelector(shows);
  await tab.evaluate((top) => scrollTo(0, top), SCROLLED);
  return { png: await tab.screenshot(), height };
}

/** Has all of DevTools so high, in pixels of the image; its own bars are part of that. */
async function resize(panel: Panel, height: number): Promise<void> {
  const wanted = { width: Math.round(INSIDE.width / SCALE), height: Math.round(height / SCALE) };
  await panel.setSize({ ...wanted, scale: SCALE });
  const { width: outerWidth, height: outerHeight } = readPngHeader(await panel.paint("devtools"));
  await panel.setSize({
    width: wanted.width - Math.round(outerWidth / SCALE - wanted.width),
    height: wanted.height - Math.round(outerHeight / SCALE - wanted.height),
    scale: SCALE,
  });
}

async function painted(panel: Panel): Promise<void> {
  await panel.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}
