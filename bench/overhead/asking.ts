import type { Page } from "puppeteer-core";

/** What is timed: so many requests to another origin, each after the other's response, or all at once. */
export type Manner = "sequential" | "concurrent";

export const MANNERS: readonly Manner[] = ["sequential", "concurrent"];

/** Milliseconds that the page takes, by its own clock. Every request goes to the server. */
export function ask(page: Page, api: string, manner: Manner, count: number): Promise<number> {
  return page.evaluate(
    async (address, times, isSequential) => {
      const one = async (index: number) => {
        const response = await fetch(`${address}${index}`, { cache: "no-store" });
        return response.text();
      };
      const all = Array.from({ length: times }, (_, index) => index);
      const before = performance.now();
      if (isSequential) for (const index of all) await one(index);
      else await Promise.all(all.map(one));
      return performance.now() - before;
    },
    api,
    count,
    manner === "sequential",
  );
}
