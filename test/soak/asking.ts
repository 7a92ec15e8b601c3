import type { Page } from "puppeteer-core";
import { type Site, type SiteResponse, urlOf } from "../support/site";

/** What a page requests, again and again: every outcome that there is, some with a preflight. */

interface Wish {
  readonly method?: string;
  /** Hangs up before the response is there. */
  readonly isAborted?: boolean;
  readonly response: SiteResponse;
}

const ALLOWED = {
  "Access-Control-Allow-Origin": "*",
  "Content-Type": "application/json",
  "X-Request-Id": "r".repeat(400),
};
const WISHES: readonly Wish[] = [
  { response: { headers: ALLOWED, body: "{}" } },
  { response: { headers: ALLOWED, body: "{}" } },
  { response: { headers: ALLOWED, body: "{}" }, method: "PUT" },
  { response: { headers: { "Content-Type": "application/json" }, body: "{}" } },
  { response: { status: 500 }, method: "DELETE" },
  { response: { headers: { ...ALLOWED, "Access-Control-Allow-Origin": "https://else.example" } } },
  { response: { status: 302, headers: { ...ALLOWED, Location: "/moved" } } },
  { response: { instead: "close" } },
  { response: { instead: "hang" }, isAborted: true },
  { response: { headers: { ...ALLOWED, "X-Large": "x".repeat(6000) } } },
];
/** Browsers have six connections to a server, so no more at once than those. */
const AT_ONCE = 5;

/** Has the page make so many requests, each to another URL, and waits until all are over. */
export async function ask(page: Page, { api }: Site, first: number, count: number): Promise<void> {
  await page.evaluate(
    async (origin, wishes, from, times, atOnce) => {
      let next = from;
      const one = async (index: number) => {
        const { method = "GET", isAborted = false, response } = wishes[index % wishes.length] ?? { response: {} };
        const url = `${origin}/item-${index}?response=${encodeURIComponent(JSON.stringify(response))}`;
        const controller = new AbortController();
        const asked = fetch(url, { method, signal: controller.signal });
        if (isAborted) setTimeout(() => controller.abort(), 20);
        await asked.then((got) => got.text()).catch(() => null);
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
 * Has the page request something that never comes, and not wait for it. A browser keeps the connection also when the page is
 * left, so these go where nothing else is requested.
 */
export async function hang(page: Page, { publicPage }: Site, index: number): Promise<void> {
  const url = urlOf(publicPage, `never-${index}`, { instead: "hang" });
  await page.evaluate((address) => void fetch(address, { method: "PUT" }).catch(() => null), url);
}
