import type { Page } from "puppeteer-core";
import { extensionDir } from "../../scripts/build";
import type { BrowserKind } from "../../scripts/find-browser";
import { until } from "../support/patience";
import { type BrowserSession, launch, type Panel } from "../support/browser";
import { pageWith, type Site, startSite, urlOf } from "../support/site";
import { readStore } from "../support/stored";
import { ask, hang } from "./asking";
import type { Heaps } from "./firefox-heaps";
import { heapsOf, READABLE_HEAPS } from "./heaps";

/** Bytes in use after so many exchanges. */
export interface Sample extends Heaps {
  readonly exchanges: number;
  /** What the session store holds, as the browser counts it. */
  readonly store: number;
}

export interface SoakOptions {
  readonly browser: BrowserKind;
  readonly exchanges: number;
  /** Whether lists outlive their pages: the log then runs full. */
  readonly isKept: boolean;
  /** Where the built extension is; the project's own build unless told. */
  readonly extension?: string;
  readonly onSample?: (sample: Sample) => void;
}

const SAMPLES = 40;
/** Exchanges between two navigations of the page. */
const ROUND = 50;
/** Each so many rounds another tab opens, asks, and is closed. */
const VISIT = 3;
/** And each so many the background is put to sleep. */
const SLEEP = 5;

/**
 * The real extension at work for long: always recording, with DevTools open on one tab. Gives samples at equal distances, and
 * fails when anything is kept of a closed tab in the end.
 */
export async function soak({ browser, exchanges, isKept, extension, onSample }: SoakOptions): Promise<Sample[]> {
  const site = await startSite();
  const session = await launch(browser, {
    extensionDir: extension ?? extensionDir(browser),
    args: browser === "chromium" ? READABLE_HEAPS : [],
  });
  try {
    const page = urlOf(site.page, "page", pageWith("<title>Soak</title>"));
    await session.page.goto(page);
    const panel = await session.openPanel();
    await panel.evaluate((keep) => chrome.storage.sync.set({ record: "always", keep }), isKept);
    const samples: Sample[] = [];
    let asked = 0;
    /** The number of the page's own last request; others are other tabs'. */
    let last = 0;
    for (let round = 1; asked < exchanges; round += 1) {
      if (round % SLEEP === 0) {
        await atRest(panel, last);
        await session.stopBackground();
      }
      await session.page.goto(page);
      await ask(session.page, site, asked, ROUND);
      asked += ROUND;
      last = asked;
      await hang(session.page, site, last);
      if (round % VISIT === 0) {
        await visit(session, site, page, asked);
        asked += ROUND;
      }
      if (asked < ((samples.length + 1) * exchanges) / SAMPLES) continue;
      await atRest(panel, last);
      const sample = { exchanges: asked, store: await inStore(panel), ...(await heapsOf(session, panel)) };
      samples.push(sample);
      onSample?.(sample);
    }
    await atRest(panel, last);
    return samples;
  } finally {
    await session.close();
    await site.close();
  }
}

/** Another tab, with the panel's tab in front again when it is gone. */
async function visit(session: BrowserSession, site: Site, url: string, first: number): Promise<void> {
  const tab: Page = await session.newPage();
  await tab.goto(url);
  await ask(tab, site, first, ROUND);
  await hang(tab, site, first);
  await tab.close();
  await session.page.bringToFront();
}

function inStore(panel: Panel): Promise<number> {
  return panel.evaluate(() => chrome.storage.session.getBytesInUse(null));
}

/**
 * Waits until the store holds the page's last request, and nothing that is still to go: no event, no request under way but those
 * that never end, and no tab but the one that is open.
 */
async function atRest(panel: Panel, last: number): Promise<void> {
  await until(async () => {
    const stored = [...(await readStore(panel))].map(([key, value]) => ({
      key,
      tab: tabOf(value),
      text: JSON.stringify(value),
    }));
    const isToGo = stored.some(
      ({ key, text }) => key.startsWith("event:") || (key.startsWith("track:") && !text.includes("/never-")),
    );
    const tabs = new Set(stored.map(({ tab }) => tab).filter((tab) => tab !== null));
    return !isToGo && tabs.size === 1 && stored.some(({ text }) => text.includes(`/never-${last}?`));
  }, `the store to hold /never-${last}, and nothing of what is over`);
}

function tabOf(value: unknown): unknown {
  return typeof value === "object" && value !== null && "tab" in value ? value.tab : null;
}
