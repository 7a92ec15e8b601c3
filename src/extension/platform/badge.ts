import { browser } from "./browser";

/** White on it has a contrast of 6.5. */
const COLOUR = "#b3261e";
const MOST = 999;

/** Tabs whose icon bears nothing, as far as we know: a browser may take a number away, with a new page, and never adds one. */
const bare = new Set<number>();
let isColoured = false;

/** Puts the number of blocked requests of a tab on the toolbar icon; nothing for none. */
export async function showBlocked(tab: number, count: number): Promise<void> {
  if (count === 0 && bare.has(tab)) return;
  if (count === 0) bare.add(tab);
  else bare.delete(tab);
  const text = count === 0 ? "" : count > MOST ? `${MOST}+` : String(count);
  try {
    await browser.action.setBadgeText({ tabId: tab, text });
    if (count > 0) await colour();
  } catch {
    // The tab was closed meanwhile.
    bare.delete(tab);
  }
}

/** Once for all tabs. */
async function colour(): Promise<void> {
  if (isColoured) return;
  isColoured = true;
  await browser.action.setBadgeBackgroundColor({ color: COLOUR });
  await browser.action.setBadgeTextColor({ color: "#ffffff" });
}
