import type { Page } from "puppeteer-core";
import { type Site, type SiteResponse, urlOf } from "../support/site";

/** What a page asks for, again and again: every outcome that there is, some with a preflight. */

interface Wish {
  readonly method?: string;
  /** Hangs up before the response is there. */
  readonly isAborted?: boolean;
  readonly answer: SiteResponse;
}

const ALLOWED = {
  "Access-Control-Allow-Origin": "*",
  "Content-Type": "application/json",
  "X-Request-Id": "r".repeat(400),
};
const WISHES: readonly Wish[] = [
  { answer: { headers: ALLOWED, body: "{}" } },
  { answer: { headers: ALLOWED, body: "{}" } },
  { answer: { headers: ALLOWED, body: "{}" }, method: "PUT" },
  { answer: { headers: { "Content-Type": "application/json" }, body: "{}" } },
  { answer: { status: 500 }, method: "DELETE" },
  { answer: { headers: { ...ALLOWED, "Access-Control-Allow-Origin": "https://else.example" } } },
  { answer: { status: 302, headers: { ...ALLOWED, Location: "/moved" } } },
  { answer: { instead: "close" } },
  { answer: { instead: "hang" }, isAborted: true },
  { answer: { headers: { ...ALLOWED, "X-Large": "x".repeat(6000) } } },
];
/** Browsers have six connections to a server, so no more at once than those. */
const AT_ONCE = 5;

/** Has the page make so many requests, each to another address, and waits until all are over. */
export async function ask(page: Page, { api }: Site, first: number, count: number): Promise<void> {
  await page.evaluate(
    async (origin, wishes, from, times, atOnce) => {
      let next = from;
      const one = async (index: number) => {
        const { method = "GET", isAborted = false, answer } = wishes[index % wishes.length] ?? { answer: {} };
        const url = `${origin}/item-${index}?answer=${encodeURIComponent(JSON.stringify(answer))}`;
        const controller = new AbortController();
        const asked = fetch(url, { method, signal: controller.signal });
        if (isAborted) setTimeout(() => controller.abort(), 20);
        await asked.then((response) => response.text()).catch(() => null);
      };
      const worker = async () => {
        while (next < from + times) {
          next += 1;
          await one(next);
        }
      };
      await Promise.all(Array.from({ length: atOnce }, worker));
    },
    api,
    WISHES,
    first,
    count,
    AT_ONCE,
  );
}

/**
 * Has the page ask for something that never comes, and not wait for it. A browser keeps the connection also when the page is
 * left, so these go where nothing else is asked for.
 */
export async function hang(page: Page, { publicPage }: Site, index: number): Promise<void> {
  const url = urlOf(publicPage, `never-${index}`, { instead: "hang" });
  await page.evaluate((address) => void fetch(address, { method: "PUT" }).catch(() => null), url);
}
