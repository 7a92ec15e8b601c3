import { afterEach, beforeEach, vi } from "vitest";
import type { Exchange } from "../../engine/fetch/exchange";
import type { ExchangeSource } from "../../session/source";
import { FakeBrowser } from "../platform/testing-browser";

/** The whole background, with a fake browser at its edge, and the clock in our hands. Test-only. */

/** The browser of the test that runs; `webextension-polyfill` is mocked by its `api`. */
export const stage = { browser: new FakeBrowser() };

export const APP = "https://app.example/";
export const PAGE = "https://app.example";
export const API = "https://api.example/items";

/** Longer than it takes until events pass straight through, and than panels are left alone. */
export const settle = () => vi.advanceTimersByTimeAsync(5000);

export async function start(): Promise<void> {
  vi.resetModules();
  await stage.browser.startBackground(() => import("./background"));
}

/** Ends the background and starts it again, as both browsers do. */
export async function restart(): Promise<void> {
  stage.browser.endBackground();
  await start();
}

export interface Panel {
  /** What the panel shows by now. */
  readonly exchanges: Map<string, Exchange>;
  readonly updates: { readonly cleared: boolean; readonly recording: Record<string, boolean> }[];
  readonly feed: ExchangeSource;
}

export async function openDevTools(tab: number): Promise<Panel & { close(): void }> {
  const { announceDevTools } = await import("../platform/devtools");
  announceDevTools(tab);
  const { createFeed } = await import("../platform/feed");
  const exchanges = new Map<string, Exchange>();
  const updates: Panel["updates"] = [];
  const feed = createFeed(tab);
  feed.subscribe(({ records, left, cleared, recording }) => {
    if (cleared) exchanges.clear();
    if (left) for (const id of exchanges.keys()) if (!left.includes(id)) exchanges.delete(id);
    for (const { exchange } of records) exchanges.set(exchange.id, exchange);
    updates.push({ cleared, recording: { ...recording } });
    feed.more();
  });
  await settle();
  return { exchanges, updates, feed, close: () => stage.browser.closePages("devtools") };
}

export const outcomes = ({ exchanges }: Panel) =>
  [...exchanges.values()].map(({ hops: [{ url }], outcome }) => `${url} ${outcome}`);

/** Each test begins with a browser that has one tab, and a background that has started. */
export function useBackground(): void {
  beforeEach(async () => {
    vi.useFakeTimers();
    vi.stubGlobal("location", { protocol: "chrome-extension:" });
    stage.browser = new FakeBrowser();
    stage.browser.openTab(1, APP);
    await start();
    await settle();
  });

  afterEach(() => {
    // A page that stayed open would go on with the next test's background.
    stage.browser.closePages("trials");
    stage.browser.endBackground();
    vi.unstubAllGlobals();
    vi.useRealTimers();
    // Test files share their workers, and the next one is not to find modules that know this browser.
    vi.resetModules();
  });
}
