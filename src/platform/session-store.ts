import { asText } from "../capture/size";
import { browser } from "./browser";

/**
 * The background's memory between its deaths: storage.session, which both browsers keep in memory and empty on exit. What one
 * event changes goes out together, before the next event is heard: the background may be ended between the two, and one that waits
 * here may write when the next has already read. No write waits for another; both browsers carry them out in the order in which
 * they were asked for.
 */
export class SessionStore {
  /** The keys that the browser holds, or is about to. */
  readonly #keys = new Set<string>();
  #pending = new Map<string, unknown>();
  #writing: Promise<void> = Promise.resolve();

  /** Everything stored, by key. */
  async load(): Promise<Record<string, unknown>> {
    const stored = await browser.storage.session.get(null);
    for (const key of Object.keys(stored)) this.#keys.add(key);
    return Object.fromEntries(Object.entries(stored).map(([key, text]) => [key, JSON.parse(String(text)) as unknown]));
  }

  /** Stores a value under a key; `undefined` removes the key. */
  set(key: string, value: unknown): void {
    if (this.#pending.size === 0) this.#write();
    this.#pending.set(key, value);
  }

  /** Once everything that was set so far has been handed to the browser. */
  async written(): Promise<void> {
    await this.#writing;
  }

  #write(): void {
    this.#writing = new Promise((resolve) => {
      queueMicrotask(() => {
        this.#flush();
        resolve();
      });
    });
  }

  #flush(): void {
    const entries = [...this.#pending];
    this.#pending = new Map();
    // What came and went in between was never there.
    const removed = entries.filter(([key, value]) => value === undefined && this.#keys.delete(key)).map(([key]) => key);
    // As text: both browsers count a value of many parts at two to three times its JSON, and take longer over it (measured).
    const kept = entries
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [key, asText(value)] as const);
    for (const [key] of kept) this.#keys.add(key);
    // In this order: what is kept may stand for what is removed.
    if (kept.length > 0) void attempt(browser.storage.session.set(Object.fromEntries(kept)));
    if (removed.length > 0) void attempt(browser.storage.session.remove(removed));
  }
}

async function attempt(write: Promise<void>): Promise<void> {
  try {
    await write;
  } catch (error) {
    // Over quota: these records live in memory only, until the background sleeps.
    console.warn("CORS Why could not store what it recorded:", error);
  }
}
