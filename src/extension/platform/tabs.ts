import type { Tabs } from "webextension-polyfill";
import { browser } from "./browser";

/** The address of the page in a tab, or `null` when the tab is gone or the browser keeps it to itself. */
export async function urlOfTab(tab: number): Promise<string | null> {
  try {
    return (await browser.tabs.get(tab)).url ?? null;
  } catch {
    return null;
  }
}

/** The tab that the person looks at. */
export async function activeTab(): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

export interface TabsListener {
  /** A tab of a private window is open. */
  onPrivate(tab: number): void;
  onClosed(tab: number): void;
  /** A tab shows a page, all of it. */
  onLoaded(tab: number): void;
}

/** Hears of tabs that come and go while somebody records. */
export interface TabListeners {
  /** Resolves with the tabs that were open when this was first called, once every private one of them was told of. */
  start(): Promise<ReadonlySet<number>>;
  stop(): void;
}

export function createTabListeners({ onPrivate, onClosed, onLoaded }: TabsListener): TabListeners {
  const onTab = ({ id, incognito }: Tabs.Tab): void => {
    if (incognito && id !== undefined) onPrivate(id);
  };
  const onUpdated = (tab: number, { status }: { readonly status?: string | undefined }): void => {
    if (status === "complete") onLoaded(tab);
  };
  const { tabs } = browser;
  const known = async (): Promise<ReadonlySet<number>> => {
    // No event has told of those that were opened while nobody listened.
    const open = await tabs.query({});
    for (const tab of open) onTab(tab);
    return new Set(open.flatMap(({ id }) => id ?? []));
  };
  let open: Promise<ReadonlySet<number>> | null = null;
  return {
    start() {
      tabs.onCreated.addListener(onTab);
      tabs.onRemoved.addListener(onClosed);
      tabs.onUpdated.addListener(onUpdated);
      open ??= known();
      return open;
    },
    stop() {
      open = null;
      tabs.onCreated.removeListener(onTab);
      tabs.onRemoved.removeListener(onClosed);
      tabs.onUpdated.removeListener(onUpdated);
    },
  };
}

/** Has the background started with the browser. Call it synchronously at the start. */
export function onBrowserStart(listener: () => void): void {
  browser.runtime.onStartup.addListener(listener);
}
