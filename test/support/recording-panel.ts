import type { Panel } from "./panel";
import { until } from "./patience";

/**
 * The panel, once whatever the tab's page does from now on is recorded. The panel may be there before the background has heard of its
 * DevTools; and a page that is loaded before the script in pages is registered tells nothing of what its policy forbids, nor, in
 * Firefox, of how its requests ended.
 */
export async function recording(panel: Panel, hasPageScript: () => Promise<boolean>): Promise<Panel> {
  await panel.waitFor(isRecorded, { what: "the background to record the tab" });
  await until(hasPageScript, "the script in the pages");
  return panel;
}

/** Runs in the panel: whether the background has stored that its tab's DevTools is open. */
async function isRecorded(): Promise<boolean> {
  const key = `tab:${chrome.devtools.inspectedWindow.tabId}`;
  const { [key]: state } = await chrome.storage.session.get(key);
  return typeof state === "string" && state !== "" && (JSON.parse(state) as { isWatched: boolean }).isWatched;
}
