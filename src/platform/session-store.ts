import { asText } from "../capture/size";
import { browser } from "./browser";

/**
 * The background's memory between its deaths: storage.session, which both browsers keep in memory and empty on exit. What
 * is written while another write is on its way goes out together after it, so a burst of events costs a few writes.
 */
export class SessionStore {
  readonly #pending = new Map<string, unknown>();
  #writing = false;

  /** Everything stored, by key. */
  async load(): Promise<Record<string, unknown>> {
    const stored = await browser.storage.session.get(null);
    return Object.fromEntries(Object.entries(stored).map(([key, text]) => [key, JSON.parse(String(text)) as unknown]));
  }

  /** Stores a value under a key; `undefined` removes the key. */
  set(key: string, value: unknown): void {
    this.#pending.set(key, value);
    if (!this.#writing) void this.#flush();
  }

  async #flush(): Promise<void> {
    this.#writing = true;
    while (this.#pending.size > 0) {
      const entries = [...this.#pending];
      this.#pending.clear();
      const removed = entries.filter(([, value]) => value === undefined).map(([key]) => key);
      // As text: both browsers count a value of many parts at two to three times its JSON, and take longer over it (measured).
      const kept = entries
        .filter(([, value]) => value !== undefined)
        .map(([key, value]) => [key, asText(value)] as const);
      try {
        if (removed.length > 0) await browser.storage.session.remove(removed);
        if (kept.length > 0) await browser.storage.session.set(Object.fromEntries(kept));
      } catch (error) {
        // Over quota: these records live in memory only, until the background sleeps.
        console.warn("CORS Why could not store what it recorded:", error);
      }
    }
    this.#writing = false;
  }
}
