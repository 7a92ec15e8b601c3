import { type CorsWatch, type ProtocolSession, watchSession } from "./watch";

export { corsMatchers } from "./playwright";
export type { CorsWatch } from "./watch";

/** What we need of Puppeteer's `Page`. */
export interface PuppeteerPage {
  createCDPSession(): Promise<ProtocolSession>;
}

/** Watches what a page requests from other origins, from now on; call it before `page.goto`. Chromium only. */
export async function watchCors(page: PuppeteerPage): Promise<CorsWatch> {
  return watchSession(await page.createCDPSession().catch(explained));
}

/** Puppeteer's own name for what a browser without the protocol can't do; another error speaks for itself. */
function explained(error: unknown): never {
  if (!(error instanceof Error) || error.name !== "UnsupportedOperation") throw error;
  throw new Error("watchCors needs Chromium: this browser doesn't speak the Chrome DevTools Protocol.", {
    cause: error,
  });
}
