import { browser } from "./browser";

/** The address of the page in a tab, or `null` when the tab is gone or the browser keeps it to itself. */
export async function urlOfTab(tab: number): Promise<string | null> {
  try {
    return (await browser.tabs.get(tab)).url ?? null;
  } catch {
    return null;
  }
}
