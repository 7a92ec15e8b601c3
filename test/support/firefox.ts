import path from "node:path";

import { launch, type Browser, type Page } from "puppeteer-core";

import { findBrowser } from "../../scripts/find-browser";
import { EXTENSION, type FirefoxSession, type LaunchOptions } from "./session";
import { FirefoxPanel } from "./firefox-panel";
import type { Panel } from "./panel";
import { PATIENCE, patient } from "./patience";
import { recording } from "./recording-panel";
import { firefoxScope, pageId, type FirefoxScope } from "./firefox-scope";

/** What people have, where Puppeteer's and WebDriver's profiles differ in a way that CORS can feel. */
const AS_PEOPLE_HAVE_IT = {
  "network.cookie.cookieBehavior": 5,
  "security.fileuri.strict_origin_policy": true,
  // Nothing may leave a closed network.
  "services.settings.server": "data:,#remote-settings-dummy/v1",
};

export async function launchFirefox(options: LaunchOptions): Promise<FirefoxSession> {
  const {
    extensionDir,
    headless = true,
    args = [],
    prefs = {},
    anyCertificate = false,
    handleSignals = true,
  } = options;
  const browser = await launch({
    browser: "firefox",
    executablePath: findBrowser("firefox"),
    headless,
    // Puppeteer would keep a copy of every body; the browser is to work as it does for people.
    networkEnabled: false,
    defaultViewport: null,
    acceptInsecureCerts: anyCertificate,
    args: ["--remote-allow-system-access", ...args],
    extraPrefsFirefox: { ...AS_PEOPLE_HAVE_IT, ...prefs },
    handleSIGINT: handleSignals,
    handleSIGTERM: handleSignals,
    handleSIGHUP: handleSignals,
  });
  try {
    const scope = await firefoxScope(browser);
    await scope("endWith", process.pid);
    const page = patient((await browser.pages())[0] ?? (await browser.newPage()));
    return session(browser, page, scope, extensionDir, await install(browser, extensionDir));
  } catch (error) {
    await browser.close();
    throw error;
  }
}

async function install(browser: Browser, extensionDir: string | undefined): Promise<string | undefined> {
  return extensionDir === undefined ? undefined : browser.installExtension(path.resolve(extensionDir));
}

function session(
  browser: Browser,
  page: Page,
  scope: FirefoxScope,
  extensionDir: string | undefined,
  extensionId: string | undefined,
): FirefoxSession {
  const openAnyPanel = async (tab: Page): Promise<Panel> => {
    const id = pageId(tab);
    await scope("openPanel", id, EXTENSION.panelTitle, EXTENSION.panelPath);
    return new FirefoxPanel(scope, id, EXTENSION.panelPath);
  };
  return {
    kind: "firefox",
    page,
    newPage: async () => patient(await browser.newPage()),
    async openPanel(tab = page) {
      // A panel has no API to ask by here.
      return recording(await openAnyPanel(tab), () => scope("hasPageScript", extensionId));
    },
    openAnyPanel,
    async openExtensionPage(file) {
      // In front, Firefox would wait until the page in front before is hidden, and for ever where that one is just being closed.
      const tab = patient(await browser.newPage({ background: true }));
      await scope("openExtensionPage", pageId(tab), extensionId, file);
      return tab;
    },
    stopBackground: () => scope("stopBackground", extensionId),
    async reloadExtension() {
      await install(browser, extensionDir);
    },
    async useExtension(directory) {
      if (extensionId !== undefined) await browser.uninstallExtension(extensionId);
      extensionDir = directory;
      extensionId = await install(browser, directory);
    },
    allowSites: (isAllowed) => scope("allowSites", extensionId, isAllowed),
    allowFiles: (isAllowed) => scope("allowFiles", extensionId, isAllowed),
    allowPrivate: () => scope("allowPrivate", extensionId),
    blockLocalNetwork: (origin) => scope("blockLocalNetwork", origin),
    async openPrivateWindow() {
      const id = await scope("openPrivateWindow");
      const isIt = (tab: Page | null) => tab !== null && pageId(tab) === id;
      const target = await browser.waitForTarget(async (one) => isIt(await one.page()), { timeout: PATIENCE });
      const tab = await target.page();
      if (!tab) throw new Error("The private window has no tab");
      return patient(tab);
    },
    consoleCategories: () => scope("takeConsole"),
    collectGarbage: () => scope("collectGarbage"),
    close: () => browser.close(),
  };
}
