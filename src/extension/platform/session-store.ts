import { asText } from "../../capture/size";
import { KIND, browser } from "./browser";

/**
 * What a removed key holds until it is swept out. It is said in the same call as what stands for the key from now on: if that were
 * two calls, a background that is ended between them would leave one request as two.
 */
const REMOVED = "";

/**
 * Firefox keeps a text at two bytes a character when any part of it came to us so, and much that a browser tells does, whatever
 * its characters (measured in ESR 153). One of ASCII that went through percent-encoding and back it keeps at one.
 */
const narrow = (text: string): string => (KIND === "firefox" ? decodeURIComponent(encodeURIComponent(text)) : text);

/** `storage.session` is one space for the whole extension. Keys that begin so belong to others, who read and write them themselves. */
export const OTHERS = "other:";

/** What a stored text stands for, or `null` where it is no text of ours. */
function readValue(text: unknown): { readonly is: unknown } | null {
  try {
    return typeof text === "string" ? { is: JSON.parse(text) as unknown } : null;
  } catch {
    return null;
  }
}

/** Removed keys that lie about at most. A busy page has them swept out together, and a quiet one soon. */
const MOST_REMOVED = 200;

/**
 * The background's memory between its deaths: storage.session, which both browsers keep in memory and empty on exit. No call
 * waits for another; both browsers carry them out in the order in which they were made.
 */
export class SessionStore {
  /** The keys that the browser holds, or is about to. */
  readonly #keys = new Set<string>();
  readonly #removed = new Set<string>();

  /** Everything stored, by key. A value that this store can't have written is removed: it must not keep the background from starting. */
  async load(): Promise<ReadonlyMap<string, unknown>> {
    const loaded = new Map<string, unknown>();
    for (const [key, text] of Object.entries(await browser.storage.session.get(null))) {
      if (key.startsWith(OTHERS)) continue;
      const value = text === REMOVED ? null : readValue(text);
      if (value === null) {
        this.#removed.add(key);
      } else {
        this.#keys.add(key);
        loaded.set(key, value.is);
      }
    }
    this.#sweep();
    return loaded;
  }

  /**
   * Hands these values to the browser in one call; `undefined` removes the key. Removed keys lie about until nothing is written, or there
   * are many: says whether some do, so that this is called once more.
   */
  write(changes: ReadonlyMap<string, unknown>): boolean {
    const entries: Record<string, string> = {};
    for (const [key, value] of changes) {
      if (value !== undefined) {
        // As text: both browsers count a value of many parts at two to three times its JSON, and take longer over it (measured).
        entries[key] = narrow(asText(value));
        this.#keys.add(key);
        this.#removed.delete(key);
      } else if (this.#keys.delete(key)) {
        entries[key] = REMOVED;
        this.#removed.add(key);
      }
    }
    const isIdle = Object.keys(entries).length === 0;
    if (!isIdle) void this.#store(entries);
    if (isIdle || this.#removed.size > MOST_REMOVED) this.#sweep();
    return this.#removed.size > 0;
  }

  async #store(entries: Readonly<Record<string, string>>): Promise<void> {
    try {
      await browser.storage.session.set(entries);
    } catch (error) {
      // Over quota: these records live in memory only, until the background sleeps. What is to be removed goes all the same.
      console.warn("CORS Why could not store what it recorded:", error);
      this.#sweep();
    }
  }

  #sweep(): void {
    if (this.#removed.size === 0) return;
    const removed = [...this.#removed];
    this.#removed.clear();
    browser.storage.session.remove(removed).catch((error: unknown) => {
      console.warn("CORS Why could not remove what it had stored:", error);
    });
  }
}
