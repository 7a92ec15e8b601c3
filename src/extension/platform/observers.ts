import type { Runtime } from "webextension-polyfill";
import type { PageRefusal, PageTiming } from "../../capture/events";
import { shortPlace, shortUrl } from "../../capture/shorten";
import { KIND, browser } from "./browser";
import { type PageReport, readPageReport } from "./protocol";

/** The scripts that listen in pages, put there only while somebody records. */

const SCRIPT = "observer.js";
const ID = "observer";

/** Puts the observer into every page that opens from now on, and into the frames of one tab at once. */
export async function startObserving(tab: number): Promise<void> {
  await inTurn(register);
  await inject(tab);
}

/**
 * Puts it into every page. It is in those that are open already where it was registered before, unless that was for the sake of single
 * tabs: `isNew` says that all tabs are recorded only now.
 */
export async function observeEverywhere(isNew: boolean): Promise<void> {
  if (!(await inTurn(register)) && !isNew) return;
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.flatMap(({ id }) => (id === undefined ? [] : [inject(id)])));
}

let latest: Promise<unknown> = Promise.resolve();

/** Registering and taking away go one after the other: each looks first whether the script is registered, and acts on that. */
function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const result = latest.then(work);
  latest = result.catch(() => undefined);
  return result;
}

const isRegistered = async (): Promise<boolean> =>
  (await browser.scripting.getRegisteredContentScripts({ ids: [ID] })).length > 0;

/** Says whether it was not registered before. */
async function register(): Promise<boolean> {
  if (await isRegistered()) return false;
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
  return true;
}

async function inject(tab: number): Promise<void> {
  try {
    await browser.scripting.executeScript({ target: { tabId: tab, allFrames: true }, files: [SCRIPT] });
  } catch {
    // A page of the browser's own, or one that is not open to us: no script may run there, and nothing is to be seen.
  }
}

/** Keeps the observer out of pages from now on; those already there stop at their next report. */
export function stopObserving(): Promise<void> {
  return inTurn(async () => {
    if (await isRegistered()) await browser.scripting.unregisterContentScripts({ ids: [ID] });
  });
}

type OnReport = (report: string, tab: number, news: readonly (PageTiming | PageRefusal)[]) => Promise<boolean>;

/**
 * Hears the observers. `onReport` answers whether they should go on; an observer that hears nothing, because the background
 * ended meanwhile, says the same report again.
 */
export function listenToObservers(onReport: OnReport): void {
  browser.runtime.onMessage.addListener(
    (message: unknown, sender: Runtime.MessageSender): Promise<boolean> | undefined => {
      const report = readPageReport(message);
      const { tab, frameId } = sender;
      if (!report || sender.id !== browser.runtime.id || tab?.id === undefined || frameId === undefined)
        return undefined;
      return onReport(report.id, tab.id, newsOf(report, tab.id, frameId));
    },
  );
}

function newsOf({ timings, refusals }: PageReport, tab: number, frame: number): (PageTiming | PageRefusal)[] {
  return [
    ...timings.map((timing) => ({ kind: "timing" as const, tab, frame, ...timing, url: shortUrl(timing.url) })),
    ...refusals.map(({ by, directive, source, ...facts }) => ({
      kind: "refused" as const,
      browser: KIND,
      tab,
      frame,
      ...facts,
      url: shortUrl(facts.url),
      interception: { by, directive, source: shortPlace(source) },
    })),
  ];
}
