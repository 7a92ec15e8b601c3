import { readFile } from "node:fs/promises";
import { type Attaching, type Matched, matchNoBlocked } from "./matchers";
import { type CorsWatch, type ProtocolSession, watchSession } from "./watch";

export type { CorsWatch } from "./watch";

/** What we need of Playwright's `Page`. */
export interface PlaywrightPage {
  context(): {
    browser(): { browserType(): { name(): string } } | null;
    newCDPSession(page: never): Promise<ProtocolSession>;
  };
}

/**
 * Watches what a page requests from other origins, from now on; call it before `page.goto`. Chromium only, also over
 * `connectOverCDP`. Requests of service workers and shared workers are not seen.
 */
export async function watchCors(page: PlaywrightPage): Promise<CorsWatch> {
  const context = page.context();
  const name = context.browser()?.browserType().name() ?? "chromium";
  if (name !== "chromium") {
    throw new Error(
      `watchCors needs Chromium: Playwright's ${name} doesn't give out the network events that say why a request was blocked. Run this test in the project with Chromium.`,
    );
  }
  return watchSession(await context.newCDPSession(page as never));
}

/** For `expect.extend(corsMatchers)`. */
export const corsMatchers = {
  /** Waits until the page's cross-origin requests are over, and fails with the causes when the browser blocked a response. */
  toHaveNoBlockedRequests: async (cors: CorsWatch): Promise<Matched> =>
    matchNoBlocked(cors, await runningTest(), () =>
      readFile(new URL(/* @vite-ignore */ "viewer.html", import.meta.url), "utf8"),
    ),
};

/** The test of Playwright's runner that is running; `null` in another runner. */
async function runningTest(): Promise<Attaching | null> {
  try {
    const runner = "@playwright/test";
    // oxlint-disable-next-line walls/imports -- by a name that no bundler follows: only who runs Playwright's tests has it
    const { test } = (await import(/* @vite-ignore */ runner)) as { readonly test: { info(): Attaching } };
    return test.info();
  } catch {
    return null;
  }
}
