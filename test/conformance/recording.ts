import type { Exchange, HeaderList } from "../../src/engine/fetch/exchange";
import { headerLines } from "../../src/engine/fetch/headers";
import type { Panel } from "../support/browser";
import { readStored } from "../support/stored";
import { readPath } from "./case";
import { comes } from "../support/patience";
import type { Repeat } from "./untold-lines";

/** What the extension has recorded, read where it keeps it. */
export class Recording {
  readonly #panel: Panel;
  readonly #collectGarbage: () => Promise<void>;

  /**
   * Firefox's DevTools look for the cache entry of each 304, and open an empty one where there is none. They forget to close
   * it: the next 304 of that address waits for it, and is not announced before the garbage is collected.
   */
  constructor(panel: Panel, collectGarbage: () => Promise<void>) {
    this.#panel = panel;
    this.#collectGarbage = collectGarbage;
  }

  /**
   * The exchanges of these cases by their keys, as soon as all of them are decided, or after a time as they are. `repeats` says which responses of a case repeated Allow-Origin: that is told last, and may leave the outcome open.
   */
  async exchanges(
    keys: readonly string[],
    repeats: (key: string) => readonly Repeat[],
  ): Promise<ReadonlyMap<string, readonly Exchange[]>> {
    let found = new Map<string, Exchange[]>();
    await comes(async () => {
      found = new Map();
      for (const exchange of await this.#read()) {
        const key = readPath(exchange.hops[0].url)?.key;
        if (key !== undefined) found.set(key, [...(found.get(key) ?? []), exchange]);
      }
      if (keys.every((key) => found.get(key)?.every((exchange) => isComplete(exchange, repeats(key))))) return true;
      await this.#collectGarbage();
      return false;
    });
    return found;
  }

  /** The exchanges of one case that is asked `count` times, once all have ended: Firefox may never say how. */
  async ended(key: string, count: number): Promise<readonly Exchange[]> {
    let found: Exchange[] = [];
    await comes(async () => {
      found = (await this.#read()).filter(({ hops }) => readPath(hops[0].url)?.key === key);
      return found.length === count && found.every(({ outcome }) => outcome !== "pending");
    });
    return found;
  }

  /** Whether a response from that path has come through with its Allow-Origin lines apart. */
  async tellsLinesOf(path: string): Promise<boolean> {
    const exchanges = await this.#read();
    return exchanges.some(({ hops: [hop] }) => hop.url.endsWith(path) && repeatsOrigin(hop.response?.headers ?? []));
  }

  async #read(): Promise<Exchange[]> {
    const records = await readStored<{ readonly exchange: Exchange }>(this.#panel, "record:");
    return records.map(({ exchange }) => exchange);
  }

  /** Empties the list, as its button does; the log is bounded. */
  async clear(): Promise<void> {
    await this.#panel.evaluate(
      `chrome.runtime.connect({ name: "panel" }).postMessage({ type: "clear", tab: chrome.devtools.inspectedWindow.tabId });`,
    );
    await comes(async () => (await this.#read()).length === 0);
  }
}

function isComplete({ outcome, hops }: Exchange, repeats: readonly Repeat[]): boolean {
  const areTold = repeats.every((repeat) =>
    hops.every(({ url, preflight, response }) => {
      if (readPath(url)?.hop !== repeat.hop) return true;
      const judged = repeat.preflight ? preflight?.response : response;
      return !judged || repeatsOrigin(judged.headers);
    }),
  );
  return areTold && outcome !== "pending" && (outcome !== "unknown" || repeats.length > 0);
}

/** Whether these header lines name Allow-Origin more than once. */
function repeatsOrigin(headers: HeaderList): boolean {
  return headerLines(headers, "Access-Control-Allow-Origin").length > 1;
}
