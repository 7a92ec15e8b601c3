import { browser } from "./browser";
import { urlOfTab } from "./tabs";

/** People can take the sites away that an extension asked for: Firefox all of them or one, Chromium all but some. */

const ALL = { origins: ["<all_urls>"] };

/** Whether every site may be watched. */
export function hasAllSites(): Promise<boolean> {
  return browser.permissions.contains(ALL);
}

/** Whether the page in a tab may be watched. Without all sites, a browser tells the address of those only that may be. */
export async function mayWatch(tab: number): Promise<boolean> {
  return (await hasAllSites()) || (await urlOfTab(tab)) !== null;
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
