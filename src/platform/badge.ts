import { browser } from "./browser";

/** White on it has a contrast of 6.5. */
const COLOUR = "#b3261e";
const MOST = 999;

/** Puts the number of blocked requests of a tab on the toolbar icon; nothing for none. */
export async function showBlocked(tab: number, count: number): Promise<void> {
  const text = count === 0 ? "" : count > MOST ? `${MOST}+` : String(count);
  try {
    await browser.action.setBadgeText({ tabId: tab, text });
    await browser.action.setBadgeBackgroundColor({ tabId: tab, color: COLOUR });
    await browser.action.setBadgeTextColor({ tabId: tab, color: "#ffffff" });
  } catch {
    // The tab was closed meanwhile.
  }
}
