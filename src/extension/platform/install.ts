import { browser } from "./browser";

/**
 * Shows the first-run page, once, in a tab of its own, when a person has installed us: not after an update of us or the browser, and
 * not for whoever loads us from a folder, as developers and tests do again and again. Call it synchronously at the background's start.
 */
export function showFirstRun(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === "install") void show();
  });
}

async function show(): Promise<void> {
  const { installType } = await browser.management.getSelf();
  if (installType === "development") return;
  await browser.tabs.create({ url: browser.runtime.getURL("src/extension/first-run/first-run.html") });
}
