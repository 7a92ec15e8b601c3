import { asText } from "../capture/size";
import { browser } from "./browser";

/**
 * The background's memory between its deaths: storage.session, which both browsers keep in memory and empty on exit. What one
 * event changes goes out together, before the next event is heard: the background may be ended between the two. No write waits
 * for another; both browsers carry them out in the order in which they were asked for.
 */
export class SessionStore {
  #pending = new Map<string, unknown>();

  /** Everything stored, by key. */
  async load(): Promise<Record<string, unknown>> {
    const stored = await browser.storage.session.get(null);
    return Object.fromEntries(Object.entries(stored).map(([key, text]) => [key, JSON.parse(String(text)) as unknown]));
  }

  /** Stores a value under a key; `undefined` removes the key. */
  set(key: string, value: unknown): void {
    if (this.#pending.size === 0) queueMicrotask(() => this.#flush());
    this.#pending.set(key, value);
  }

  #flush(): void {
    const entries = [...this.#pending];
    this.#pending = new Map();
    const removed = entries.filter(([, value]) => value === undefined).map(([key]) => key);
    // As text: both browsers count a value of many parts at two to three times its JSON, and take longer over it (measured).
    const kept = entries
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [key, asText(value)] as const);
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
