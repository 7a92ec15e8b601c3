import { asText } from "../../capture/size";
import { KIND, browser } from "./browser";

/**
 * Milliseconds between two calls, by how many keys the first of them changed: a call costs both browsers something, and so does each
 * key. What changes after a quiet while is written at once; on a busy page what changes in the meantime goes out together, and
 * what came and went in it is never said.
 */
const REST = { each: 10, least: 100, most: 300 };

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

type Rest = (work: () => void, milliseconds: number) => void;

interface Resting {
  /** Whether the least of it is over. */
  mayEnd: boolean;
  isFlushedSoon: boolean;
}

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
 * The background's memory between its deaths: storage.session, which both browsers keep in memory and empty on exit. What one
 * event changes is in one call. No call waits for another; both browsers carry them out in the order in which they were made.
 */
export class SessionStore {
  readonly #rest: Rest;
  readonly #onRested: () => void;
  /** The keys that the browser holds, or is about to. */
  readonly #keys = new Set<string>();
  readonly #removed = new Set<string>();
  #pending = new Map<string, unknown>();
  #resting: Resting | null = null;
  #writing: Promise<void> = Promise.resolve();
  #hasWritten = (): void => undefined;

  /**
   * `onRested` may have more to write before the next call; `rest` does its work when so many milliseconds are over: by default it
   * does wait for them.
   */
  constructor(onRested: () => void, rest: Rest = (work, milliseconds) => setTimeout(work, milliseconds)) {
    this.#onRested = onRested;
    this.#rest = rest;
  }

  /** Whether it was written to a moment ago: what is set now waits for the next call. */
  get isResting(): boolean {
    return this.#resting !== null;
  }

  /** Makes this rest no longer than it has to be. */
  flushSoon(): void {
    if (this.#resting?.mayEnd === true) this.#wake();
    else if (this.#resting) this.#resting.isFlushedSoon = true;
  }

  /** Everything stored, by key. A value that this store can't have written is removed: it must not keep the background from starting. */
  async load(): Promise<Record<string, unknown>> {
    const loaded: Record<string, unknown> = {};
    for (const [key, text] of Object.entries(await browser.storage.session.get(null))) {
      if (key.startsWith(OTHERS)) continue;
      const value = text === REMOVED ? null : readValue(text);
      if (value === null) {
        this.#removed.add(key);
      } else {
        this.#keys.add(key);
        loaded[key] = value.is;
      }
    }
    this.#sweep();
    return loaded;
  }

  /** Stores a value under a key; `undefined` removes the key. */
  set(key: string, value: unknown): void {
    if (this.#pending.size === 0) {
      this.#writing = new Promise((resolve) => {
        this.#hasWritten = resolve;
      });
      if (!this.#resting) queueMicrotask(() => this.#write());
    }
    this.#pending.set(key, value);
  }

  /** Once everything that was set so far has been handed to the browser. */
  async written(): Promise<void> {
    await this.#writing;
  }

  #write(): void {
    const pending = this.#pending;
    this.#pending = new Map();
    const entries: Record<string, string> = {};
    for (const [key, value] of pending) {
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
    if (Object.keys(entries).length > 0) void this.#store(entries);
    this.#hasWritten();
    if (this.#removed.size > MOST_REMOVED) this.#sweep();
    this.#sleep(Object.keys(entries).length);
  }

  #sleep(keys: number): void {
    const resting: Resting = { mayEnd: false, isFlushedSoon: false };
    const left = Math.min(REST.most, REST.each * keys) - REST.least;
    this.#resting = resting;
    this.#rest(() => {
      resting.mayEnd = true;
      if (resting.isFlushedSoon || left <= 0) this.#wake();
      else this.#rest(() => this.#resting === resting && this.#wake(), left);
    }, REST.least);
  }

  #wake(): void {
    try {
      this.#onRested();
    } finally {
      this.#resting = null;
      if (this.#pending.size > 0) this.#write();
      else this.#sweep();
    }
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
