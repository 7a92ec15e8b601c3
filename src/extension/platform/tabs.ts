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

/** The tabs that are open now, and those of them that are in private windows. */
export async function openTabs(): Promise<{
  readonly all: ReadonlySet<number>;
  readonly inPrivate: readonly number[];
}> {
  const tabs = (await browser.tabs.query({})).flatMap(({ id, incognito }) =>
    id === undefined ? [] : [{ id, incognito }],
  );
  return {
    all: new Set(tabs.map(({ id }) => id)),
    inPrivate: tabs.filter(({ incognito }) => incognito).map(({ id }) => id),
  };
}

export interface TabsListener {
  /** A tab of a private window was opened. */
  onPrivate(tab: number): void;
  onClosed(tab: number): void;
}

/** Hears of tabs that come and go while somebody records. */
export function createTabListeners({ onPrivate, onClosed }: TabsListener): { start(): void; stop(): void } {
  const onCreated = ({ id, incognito }: Tabs.Tab): void => {
    if (incognito && id !== undefined) onPrivate(id);
  };
  const { tabs } = browser;
  return {
    start() {
      tabs.onCreated.addListener(onCreated);
      tabs.onRemoved.addListener(onClosed);
    },
    stop() {
      tabs.onCreated.removeListener(onCreated);
      tabs.onRemoved.removeListener(onClosed);
    },
  };
}

/** Has the background started with the browser. Call it synchronously at the start. */
export function onBrowserStart(listener: () => void): void {
  browser.runtime.onStartup.addListener(listener);
}
