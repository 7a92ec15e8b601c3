import { browser } from "./browser";

/** The viewer as it is packed with the extension: one file, which report.html is made from. */
export async function viewerPage(): Promise<string> {
  const response = await fetch(browser.runtime.getURL("viewer.html"));
  return response.text();
}
