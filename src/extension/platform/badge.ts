import type { Problems } from "../../session/problems";
import { browser } from "./browser";

/** White on it has a contrast of 6.5. */
const COLOUR = "#b3261e";
const MOST = 999;

/** Tabs whose icon bears nothing, as far as we know: a browser may take a number away, with a new page, and never adds one. */
const bare = new Set<number>();
let isColoured = false;

/** Puts the number of blocked requests of a tab on the toolbar icon, nothing for none, and all its problems in the icon's tooltip. */
export async function showProblems(tab: number, { blocked, failed }: Problems): Promise<void> {
  const isBare = blocked === 0 && failed === 0;
  if (isBare && bare.has(tab)) return;
  if (isBare) bare.add(tab);
  else bare.delete(tab);
  const text = blocked === 0 ? "" : blocked > MOST ? `${MOST}+` : String(blocked);
  try {
    await browser.action.setBadgeText({ tabId: tab, text });
    await browser.action.setTitle({ tabId: tab, title: titleOf(blocked, failed) });
    if (blocked > 0) await colour();
  } catch {
    // The tab was closed meanwhile.
    bare.delete(tab);
  }
}

function titleOf(blocked: number, failed: number): string {
  const counts = [...(blocked > 0 ? [`${blocked} blocked`] : []), ...(failed > 0 ? [`${failed} failed`] : [])];
  return counts.length === 0 ? "CORS Why" : `CORS Why: ${counts.join(", ")}`;
}

/** Once for all tabs. */
async function colour(): Promise<void> {
  if (isColoured) return;
  isColoured = true;
  await browser.action.setBadgeBackgroundColor({ color: COLOUR });
  await browser.action.setBadgeTextColor({ color: "#ffffff" });
}
