import path from "node:path";

import { launch, type Browser, type Page } from "puppeteer-core";

import { findBrowser } from "../../scripts/find-browser";
import { EXTENSION, type ChromiumSession, type LaunchOptions } from "./session";
import { openChromiumPanel } from "./chromium-panel";
import type { Panel } from "./panel";
import { PATIENCE, patient } from "./patience";
import { recording } from "./recording-panel";

/** Nothing may leave a closed network, and nothing may wait for a response from outside it. */
const QUIET = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-quic",
  "--disable-gpu",
];

/** What a private window shows at first. */
const PRIVATE_PAGE = "about:blank#private";

/** The browsers' names of both permissions. */
const LOCAL_NETWORK = ["loopback-network", "local-network"] as const;

export async function launchChromium(options: LaunchOptions): Promise<ChromiumSession> {
  const { extensionDir, headless = true, args = [], handleSignals = true } = options;
  const browser = await launch({
    executablePath: findBrowser("chromium"),
    headless,
    // Branded Chrome ignores --load-extension; loading over the protocol works, but over the pipe only.
    pipe: true,
    enableExtensions: true,
    // Being told of every request would slow them; the browser is to work as it does for people.
    networkEnabled: false,
    defaultViewport: null,
    args: [...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), ...QUIET, ...args],
    handleSIGINT: handleSignals,
    handleSIGTERM: handleSignals,
    handleSIGHUP: handleSignals,
  });
  try {
    const page = patient((await browser.pages())[0] ?? (await browser.newPage()));
    return session(browser, page, headless, extensionDir, await install(browser, extensionDir));
  } catch (error) {
    await browser.close();
    throw error;
  }
}

async function install(browser: Browser, extensionDir: string | undefined): Promise<string | undefined> {
  return extensionDir === undefined ? undefined : browser.installExtension(path.resolve(extensionDir));
}

/**
 * Runs on the browser's own page. Some choices have the extension loaded anew, and without a window Chromium leaves it off then: it is
 * on again when this resolves.
 */
const CONFIGURE = `async (extensionId, choice) => {
  const { developerPrivate, management } = chrome;
  const happens = (wanted) =>
    new Promise((resolve) => {
      developerPrivate.onItemStateChanged.addListener(({ item_id: id, event_type: type }) => {
        if (id === extensionId && type === wanted) resolve();
      });
    });
  const [installed, loaded] = [happens("INSTALLED"), happens("LOADED")];
  await developerPrivate.updateExtensionConfiguration({ extensionId, ...choice });
  const { state } = await developerPrivate.getExtensionInfo(extensionId);
  if (state === "ENABLED") return;
  await installed;
  await management.setEnabled(extensionId, true);
  await loaded;
}`;

function session(
  browser: Browser,
  page: Page,
  headless: boolean,
  extensionDir: string | undefined,
  extensionId: string | undefined,
): ChromiumSession {
  const originOf = (id: string | undefined) => `chrome-extension://${id ?? "none"}`;
  let origin = originOf(extensionId);
  /** What a person chooses for the extension on the browser's own page. */
  const configure = async (choice: Readonly<Record<string, unknown>>): Promise<void> => {
    const tab = await browser.newPage();
    await tab.goto("chrome://extensions");
    await tab.evaluate(`(${CONFIGURE})(${JSON.stringify(extensionId)}, ${JSON.stringify(choice)})`);
    await tab.close();
  };
  const openAnyPanel = async (tab: Page): Promise<Panel> => {
    await tab.bringToFront();
    return openChromiumPanel(tab, { ...EXTENSION, origin, undocked: headless });
  };
  return {
    kind: "chromium",
    page,
    newPage: async () => patient(await browser.newPage()),
    async openPanel(tab = page) {
      const panel = await openAnyPanel(tab);
      return recording(panel, () =>
        panel.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length > 0),
      );
    },
    openAnyPanel,
    async openExtensionPage(file) {
      const tab = patient(await browser.newPage());
      await tab.goto(origin + file);
      return tab;
    },
    async stopBackground() {
      // Closing the worker's target would do too, but it starts again at the next event under the same target.
      const client = await page.createCDPSession();
      await client.send("ServiceWorker.enable");
      await client.send("ServiceWorker.stopAllWorkers");
      await client.detach();
    },
    async reloadExtension() {
      // Chromium closes a DevTools window that shows a panel of it, some time afterwards; so be the first.
      for (const tab of await browser.pages()) if (await tab.hasDevTools()) await (await tab.openDevTools()).close();
      await install(browser, extensionDir);
    },
    async useExtension(directory) {
      if (extensionId !== undefined) await browser.uninstallExtension(extensionId);
      extensionDir = directory;
      extensionId = await install(browser, directory);
      origin = originOf(extensionId);
    },
    allowSites: (isAllowed) => configure({ hostAccess: isAllowed ? "ON_ALL_SITES" : "ON_CLICK" }),
    allowFiles: (isAllowed) => configure({ fileAccess: isAllowed }),
    allowPrivate: () => configure({ incognitoAccess: true }),
    async blockLocalNetwork(origin) {
      const client = await browser.target().createCDPSession();
      for (const name of LOCAL_NETWORK)
        await client.send("Browser.setPermission", { permission: { name }, setting: "denied", origin });
      await client.detach();
    },
    async openPrivateWindow() {
      const opener = await browser.newPage();
      await opener.goto(`${origin}${EXTENSION.panelPath}`);
      const opened = browser.waitForTarget((target) => target.url() === PRIVATE_PAGE, { timeout: PATIENCE });
      await opener.evaluate((url) => chrome.windows.create({ incognito: true, url }), PRIVATE_PAGE);
      const tab = await (await opened).page();
      await opener.close();
      if (!tab) throw new Error("The private window has no tab");
      return patient(tab);
    },
    cdp: (tab = page) => tab.createCDPSession(),
    close: () => browser.close(),
  };
}
