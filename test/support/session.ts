import type { CDPSession, Page } from "puppeteer-core";

import type { Panel } from "./panel";

/** Where a built extension keeps its pages, and what DevTools calls its panel. */
export const EXTENSION = {
  devtoolsPath: "/src/extension/devtools/devtools.html",
  panelPath: "/src/extension/panel/panel.html",
  panelTitle: "CORS",
} as const;

export interface LaunchOptions {
  /** A built extension, such as `dist/chrome`. Without one the browser runs bare. */
  readonly extensionDir?: string;
  /** No window; the default. */
  readonly headless?: boolean;
  /** More command-line arguments. */
  readonly args?: readonly string[];
  /** Firefox takes certificates that nobody trusts; Chromium has `trust` in site.ts for one. */
  readonly anyCertificate?: boolean;
  /** Firefox preferences; Chromium has none. */
  readonly prefs?: Readonly<Record<string, string | number | boolean>>;
  /** Let Ctrl-C end the browser and the process at once (the default); false leaves that to the caller. */
  readonly handleSignals?: boolean;
}

interface Session {
  /** The first tab. */
  readonly page: Page;
  /** Opens a new tab, in front. */
  newPage(): Promise<Page>;
  /**
   * Opens DevTools on a tab (the first one unless told) and selects the CORS panel. Whatever the tab's page does from then on is
   * recorded.
   */
  openPanel(page?: Page): Promise<Panel>;
  /** The same for whatever extension has a panel of that name: nothing is waited for. */
  openAnyPanel(page: Page): Promise<Panel>;
  /** Opens one of the extension's own pages, such as `/src/extension/options/options.html`, in a new tab, in front or not. */
  openExtensionPage(path: string): Promise<Page>;
  /** Ends the background the way an idle timeout does; the next event starts it again. */
  stopBackground(): Promise<void>;
  /** Loads the extension anew from its directory. Open panels go away with the old one. */
  reloadExtension(): Promise<void>;
  /** Takes the extension away and loads the one in that directory, or none. Close the panels of the old one first. */
  useExtension(extensionDir: string | undefined): Promise<void>;
  /** Takes all sites away from the extension, or gives them back, as a person does on the browser's page for extensions. */
  allowSites(isAllowed: boolean): Promise<void>;
  /** Lets the extension look into files, or no more, as a person does on the browser's page for extensions; it starts anew. */
  allowFiles(isAllowed: boolean): Promise<void>;
  /** Lets the extension run in private windows, as a person does on the browser's page for extensions; it starts anew. */
  allowPrivate(): Promise<void>;
  /** Blocks this computer and the local network for the pages of that origin, as a person does beside the URL. */
  blockLocalNetwork(origin: string): Promise<void>;
  /** Opens a private window and gives its tab. */
  openPrivateWindow(): Promise<Page>;
  /** Closes the browser and everything it started. */
  close(): Promise<void>;
}

export interface ChromiumSession extends Session {
  readonly kind: "chromium";
  /** A DevTools protocol session with a tab: the ground truth of what Chromium decided. */
  cdp(page?: Page): Promise<CDPSession>;
}

/** One entry of Firefox's console that has a category, as `CORSMissingAllowOrigin` has. */
interface ConsoleEntry {
  readonly category: string;
  readonly message: string;
  readonly sourceName: string;
}

export interface FirefoxSession extends Session {
  readonly kind: "firefox";
  /** What Firefox logged, in any tab, since the last call: the ground truth of what it decided. */
  consoleCategories(): Promise<readonly ConsoleEntry[]>;
  /** Has the browser's garbage collected now; by itself it does so now and then. */
  collectGarbage(): Promise<void>;
}

export type BrowserSession = ChromiumSession | FirefoxSession;
