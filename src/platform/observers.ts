import type { Runtime } from "webextension-polyfill";
import type { PageTiming } from "../capture/events";
import { KIND, browser } from "./browser";
import { readTimings } from "./protocol";

/** The scripts that listen in pages, put there only in Firefox and only while somebody records. */

const SCRIPT = "observer.js";
const ID = "observer";

/** Puts the observer into every page that opens from now on, and into the frames of one tab at once. */
export async function startObserving(tab: number): Promise<void> {
  if (KIND !== "firefox") return;
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (registered.length === 0) {
    await browser.scripting.registerContentScripts([
      {
        id: ID,
        js: [SCRIPT],
        matches: ["<all_urls>"],
        allFrames: true,
        matchOriginAsFallback: true,
        runAt: "document_start",
        persistAcrossSessions: false,
      },
    ]);
  }
  try {
    await browser.scripting.executeScript({ target: { tabId: tab, allFrames: true }, files: [SCRIPT] });
  } catch {
    // A page of the browser's own: no script may run there, and nothing is to be seen.
  }
}

/** Keeps the observer out of pages from now on; those already there stop at their next report. */
export async function stopObserving(): Promise<void> {
  if (KIND !== "firefox") return;
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [ID] });
}

/** Hears the observers. `onTimings` answers whether they should go on. */
export function listenToObservers(onTimings: (timings: readonly PageTiming[]) => boolean): void {
  if (KIND !== "firefox") return;
  browser.runtime.onMessage.addListener(
    (message: unknown, sender: Runtime.MessageSender): Promise<boolean> | undefined => {
      const report = readTimings(message);
      const { tab, frameId } = sender;
      if (!report || sender.id !== browser.runtime.id || tab?.id === undefined || frameId === undefined)
        return undefined;
      const { id } = tab;
      const answer = onTimings(
        report.timings.map((timing) => ({ kind: "timing", tab: id, frame: frameId, ...timing })),
      );
      return Promise.resolve(answer);
    },
  );
}
