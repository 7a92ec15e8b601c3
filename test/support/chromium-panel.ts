import type { Frame, KeyInput, Page } from "puppeteer-core";

import { patient } from "./patience";
import { Panel, splitKey, type PanelSize } from "./panel";

interface PanelAddress {
  readonly origin: string;
  readonly devtoolsPath: string;
  readonly panelPath: string;
  readonly panelTitle: string;
  /** Docked, DevTools keeps a share of its width for the page; on its own the panel's size can be chosen. */
  readonly undocked: boolean;
}

/** Opens DevTools on a tab and shows the extension's panel, through the front-end's own modules. */
export async function openChromiumPanel(page: Page, address: PanelAddress): Promise<Panel> {
  const { origin, devtoolsPath, panelPath, panelTitle, undocked } = address;
  const devtools = patient(await page.openDevTools());
  // Importing the front-end's modules before it has started breaks its start, so wait for our devtools page first.
  await devtools.waitForFrame((frame) => frame.url() === origin + devtoolsPath);
  const view = origin + panelTitle;
  const views = `(await import("./ui/legacy/legacy.js")).ViewManager.ViewManager.instance()`;
  await devtools.waitForFunction(`(async () => ${views}.hasView(${JSON.stringify(view)}))()`);
  if (undocked) {
    const dock = `(await import("./ui/legacy/legacy.js")).DockController.DockController.instance()`;
    await frontEnd(devtools, `${dock}.setDockSide("undocked")`);
  }
  await frontEnd(devtools, `${views}.showView(${JSON.stringify(view)})`);
  const frame = await devtools.waitForFrame((candidate) => candidate.url() === origin + panelPath);
  return new ChromiumPanel(devtools, frame);
}

async function frontEnd(devtools: Page, expression: string): Promise<void> {
  await devtools.evaluate(`(async () => { await ${expression}; })()`);
}

class ChromiumPanel extends Panel {
  readonly #devtools: Page;
  readonly #frame: Frame;

  constructor(devtools: Page, frame: Frame) {
    super();
    this.#devtools = devtools;
    this.#frame = frame;
  }

  protected async run(expression: string): Promise<string> {
    return String(await this.#frame.evaluate(expression));
  }

  protected async clickAt(selector: string): Promise<void> {
    await this.#frame.click(selector);
  }

  async press(combination: string): Promise<void> {
    const focused = await this.#frame.evaluate(() => document.hasFocus());
    if (!focused) {
      await (await this.#frame.frameElement())?.focus();
      // The focus travels to the panel's own process; a key that is faster stays behind.
      await this.waitFor(() => document.hasFocus(), { what: "the focus" });
    }
    const { modifiers, key } = splitKey(combination);
    const { keyboard } = this.#devtools;
    for (const modifier of modifiers) await keyboard.down(modifier as KeyInput);
    await keyboard.press(key as KeyInput);
    for (const modifier of modifiers) await keyboard.up(modifier as KeyInput);
  }

  async paint(of: "panel" | "devtools"): Promise<Uint8Array> {
    if (of === "devtools") return this.#devtools.screenshot();
    const element = await this.#frame.frameElement();
    if (!element) throw new Error("The panel has left DevTools");
    // Beyond the viewport, Chromium would lay the page out anew for the picture, and leave a frame of another process blank now and then.
    return element.screenshot({ captureBeyondViewport: false });
  }

  /** The panel is what DevTools leaves of its own window. */
  protected async applySize(size: PanelSize): Promise<void> {
    const measure = () => ({ width: innerWidth, height: innerHeight });
    const outer = await this.#devtools.evaluate(measure);
    const inner = await this.#frame.evaluate(measure);
    await this.#devtools.setViewport({
      width: size.width + outer.width - inner.width,
      height: size.height + outer.height - inner.height,
      deviceScaleFactor: size.scale ?? 1,
    });
  }

  protected async applyTheme(theme: "light" | "dark"): Promise<void> {
    const settings = `(await import("./core/common/common.js")).Settings.Settings.instance()`;
    const name = theme === "dark" ? "dark" : "default";
    await frontEnd(this.#devtools, `${settings}.moduleSetting("ui-theme").set("${name}")`);
  }

  async close(): Promise<void> {
    if (!this.#devtools.isClosed()) await this.#devtools.close();
  }
}
