import type { Page } from "puppeteer-core";

/** Milliseconds in which a busy machine gets everything done that is done at all: what takes longer hangs. */
export const PATIENCE = 60_000;

/** A tab whose own waiting, for a navigation or an element, lasts as long as that of the tests. */
export function patient(page: Page): Page {
  page.setDefaultTimeout(PATIENCE);
  return page;
}

/** What a script finds in a page that may be on its way to another: `null` while there is none to ask. */
export function glimpse<Seen>(page: Page, script: () => Seen): Promise<Awaited<Seen> | null> {
  return page.evaluate(script).catch(() => null);
}

/**
 * Looks again and again until there is something to see, and gives it. It does not wait for a page to be painted, which no browser
 * does behind the tab in front. Throws after PATIENCE, saying for what it waited.
 */
export async function until<Seen>(look: () => Seen | Promise<Seen>, what: string): Promise<Truthy<Seen>> {
  const seen = await sight(look, PATIENCE);
  if (!seen) throw new Error(`Waited ${PATIENCE} ms in vain for ${what}.`);
  return seen as Truthy<Seen>;
}

/** The same for what may never come: says whether it came in time. */
export async function comes(look: () => boolean | Promise<boolean>, milliseconds = PATIENCE): Promise<boolean> {
  return sight(look, milliseconds);
}

type Truthy<Seen> = Exclude<Seen, null | undefined | false | "" | 0>;

async function sight<Seen>(look: () => Seen | Promise<Seen>, milliseconds: number): Promise<Seen> {
  const deadline = performance.now() + milliseconds;
  for (;;) {
    const seen = await look();
    if (seen || performance.now() > deadline) return seen;
    await new Promise((resolve) => {
      setTimeout(resolve, 25);
    });
  }
}
