import { browser } from "./browser";
import { urlOfTab } from "./tabs";

/** People can take the sites away that an extension asked for: Firefox all of them or one, Chromium all but some. */

const ALL = { origins: ["<all_urls>"] };

/** Whether every site may be watched. */
export function hasAllSites(): Promise<boolean> {
  return browser.permissions.contains(ALL);
}

/** What the browser keeps from us of the page in a tab: nothing, its site, or what is in a file. */
export type Kept = "nothing" | "site" | "file";

/**
 * What is kept of a tab. Without all sites, a browser tells the address of those only that may be watched. Files are a permission of
 * their own: without it both browsers show the requests of such a page, and don't let a script of ours in. Chromium shows no panel in
 * DevTools that is opened on one; a panel from before stays (measured on 156 and ESR 153).
 */
export async function keptOf(tab: number): Promise<Kept> {
  const [isAll, url, mayRead] = await Promise.all([
    hasAllSites(),
    urlOfTab(tab),
    browser.extension.isAllowedFileSchemeAccess(),
  ]);
  if (!isAll && url === null) return "site";
  return !mayRead && url?.startsWith("file:") === true ? "file" : "nothing";
}

/** Asks the person for all sites; call it in a click on a page of our own, as a panel is not given this in every browser. */
export function askForAllSites(): Promise<boolean> {
  return browser.permissions.request(ALL);
}

/** Tells whenever sites were given or taken away. In the background, call it synchronously at the start. */
export function onAccess(listener: () => void): void {
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
}

export function openOptions(): void {
  void browser.runtime.openOptionsPage();
}
