import type { Exchange, HeaderList } from "../../src/fetch/exchange";
import { headerLines } from "../../src/fetch/headers";
import type { Panel } from "../support/browser";
import { readPath } from "./case";
import { until } from "./until";

/** What the extension has recorded, read where it keeps it. */
export class Recording {
  readonly #panel: Panel;

  constructor(panel: Panel) {
    this.#panel = panel;
  }

  /**
   * The exchanges of these cases by their keys, as soon as all of them are decided, or after a time as they are. `repeats`
   * says how many answers of a case repeated Allow-Origin: that is told last, and may leave the outcome open.
   */
  async exchanges(
    keys: readonly string[],
    repeats: (key: string) => number,
  ): Promise<ReadonlyMap<string, readonly Exchange[]>> {
    let found = new Map<string, Exchange[]>();
    const all = (suffices: (exchange: Exchange, key: string) => boolean) => async (): Promise<boolean> => {
      found = new Map();
      for (const exchange of await this.#read()) {
        const key = readPath(exchange.hops[0].url)?.key;
        if (key !== undefined) found.set(key, [...(found.get(key) ?? []), exchange]);
      }
      return keys.every((key) => found.get(key)?.every((exchange) => suffices(exchange, key)));
    };
    // A busy machine may be late with the end of a request, which always comes; an outcome may stay open for good.
    await until(
      all(({ outcome }) => outcome !== "pending"),
      15_000,
    );
    await until(all((exchange, key) => isComplete(exchange, repeats(key))));
    return found;
  }

  #read(): Promise<Exchange[]> {
    return this.#panel.evaluate<Exchange[]>(
      `const stored = await chrome.storage.session.get(null);
       return Object.entries(stored).filter(([key]) => key.startsWith("record:")).map(([, { exchange }]) => exchange);`,
    );
  }

  /** Empties the list, as its button does; the log is bounded. */
  async clear(): Promise<void> {
    await this.#panel.evaluate(
      `chrome.runtime.connect({ name: "panel" }).postMessage({ type: "clear", tab: chrome.devtools.inspectedWindow.tabId });`,
    );
    await until(async () => (await this.#read()).length === 0);
  }
}

function isComplete({ outcome, hops }: Exchange, repeats: number): boolean {
  const responses = hops.flatMap(({ preflight, response }) => [preflight?.response ?? null, response]);
  if (responses.filter((response) => response && repeatsOrigin(response.headers)).length < repeats) return false;
  return outcome !== "pending" && (outcome !== "unknown" || repeats > 0);
}

/** Whether these header lines name Allow-Origin more than once. */
export function repeatsOrigin(headers: HeaderList): boolean {
  return headerLines(headers, "Access-Control-Allow-Origin").length > 1;
}
