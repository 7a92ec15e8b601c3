import browser from "webextension-polyfill";
import type { Browser } from "../../engine/fetch/exchange";

/**
 * The browser's extension API as promises. Chromium 152 and Firefox bring it themselves, and the polyfill hands theirs
 * back; on older Chromium it wraps `chrome`. Nothing but this room imports it, and `browser.devtools` is never used: its
 * results have three different shapes, so `devtools.ts` takes the callbacks of `chrome.devtools`, which are alike everywhere.
 */
export { browser };

/** Which browser this is. */
export const KIND: Browser = location.protocol === "moz-extension:" ? "firefox" : "chromium";

/** Whether this page still belongs to an installed extension; false after an update under an open DevTools. */
export function isAlive(): boolean {
  try {
    return Boolean(browser.runtime?.id);
  } catch {
    return false;
  }
}
