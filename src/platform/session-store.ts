import { asText } from "../capture/size";
import { browser } from "./browser";

/**
 * Milliseconds in which what changes goes out together. A call costs both browsers more than what it carries, and what tells of
 * one request comes in two bursts shorter than this: when it is sent, and when it is answered. Only a background that is ended by
 * force in this moment loses it, and with it what was on its way to the background anyhow.
 */
const MOMENT = 4;

/**
 * The background's memory between its deaths: storage.session, which both browsers keep in memory and empty on exit. What
 * changes within a moment goes out in one call. No write waits for another; both browsers carry them out in the order in which
 * they were asked for.
 */
export class SessionStore {
  readonly #later: (work: () => void) => void;
  /** The keys that the browser holds, or is about to. */
  readonly #keys = new Set<string>();
  #pending = new Map<string, unknown>();
  #writing: Promise<void> = Promise.resolve();

  /** `later` says when to write what has changed: by default after a moment. */
  constructor(later: (work: () => void) => void = (work) => setTimeout(work, MOMENT)) {
    this.#later = later;
  }

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
      this.#later(() => {
        this.#flush();
        resolve();
      });
    });
  }

  #flush(): void {
    const entries = [...this.#pending];
    this.#pending = new Map();
    // What came and went within the moment was never there.
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
