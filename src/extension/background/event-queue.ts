import { sizeOf } from "../../capture/size";
import type { Stored } from "./memory";

/**
 * How long the wave after a start lasts, at least: its last events come less than 150 ms after the first on an idle machine
 * (measured); and at most: a machine that is always late is no wave. Milliseconds.
 */
const WAVE = { least: 150, most: 2000 };
/** An event that comes this long after it happened belongs to the wave, which is over when none of those has come for so long. */
const LATE = 100;

/** Where the store has what has come in and is not handled yet. */
const PREFIX = "event:";
/** And the names of the reports that were taken in lately. */
const REPORTS = "reports";
/** Bytes of what waits in the store, at most: the rest of it is for what is recorded. What is more waits in memory alone. */
const MOST_BYTES = 1024 * 1024;
/** A report that comes again comes within seconds. */
const MOST_REPORTS = 200;

interface Waiting<Event> {
  readonly event: Event;
  /** Its key in the store; `null` where it is not stored. */
  readonly key: string | null;
}

/**
 * What has come in and is not handled yet. When the background has just been woken, both browsers deliver what had been waiting
 * out of order (Chromium mixed, Firefox grouped by kind): it waits until that wave is over, and is given in the order of its
 * times. What waits so is stored, so that a death in the meantime loses nothing of it.
 */
export class EventQueue<Event extends { readonly at: number }> {
  readonly #now: () => number;
  /** That of this background's own events. */
  readonly #prefix: string;
  #waiting: Waiting<Event>[] = [];
  #changes = new Map<string, unknown>();
  #count = 0;
  /** Bytes that may yet be stored of what waits. */
  #room = MOST_BYTES;
  #reports: readonly string[] = [];
  /** Which events may lie in the store; `null` while that is not known. */
  #mayStore: ((event: Event) => boolean) | null = null;
  /** When its first event was taken up; it may come long after the background has started. */
  #waveAt: number | null = null;
  #isWaveOver = false;
  #lateAt = 0;

  /** `now` gives milliseconds since the epoch. */
  constructor(now: () => number) {
    this.#now = now;
    this.#prefix = `${PREFIX}${now()}:`;
  }

  add(event: Event): void {
    const now = this.#now();
    if (now - event.at > LATE) this.#lateAt = now;
    this.#put(event);
  }

  /** Takes in what a page reports, once: a page that gets no receipt says it again. */
  addReport(report: string, news: readonly Event[]): void {
    if (this.#reports.includes(report)) return;
    this.#reports = [...this.#reports, report].slice(-MOST_REPORTS);
    this.#changes.set(REPORTS, this.#reports);
    // A page takes its time, wave or not.
    for (const event of news) this.#put(event);
  }

  #put(event: Event): void {
    // What may be anybody's is stored for the moment until we know: browsers keep this store in memory alone.
    const isStored = !this.#isWaveOver && (this.#mayStore?.(event) ?? true);
    this.#waiting.push({ event, key: isStored ? this.#store(event) : null });
  }

  /** Gives the key. As text the keys are in the order in which the events came, also over several backgrounds. */
  #store(event: Event): string | null {
    const size = sizeOf(event);
    if (size > this.#room) return null;
    this.#room -= size;
    this.#count += 1;
    const key = this.#prefix + String(this.#count).padStart(6, "0");
    this.#changes.set(key, event);
    return key;
  }

  /**
   * Takes up what earlier backgrounds left behind in the store, and takes out of it what may not lie there, by `mayStore`:
   * only what is recorded, and never of a private tab.
   */
  restore(stored: Stored, mayStore: (event: Event) => boolean): void {
    this.#mayStore = mayStore;
    this.#reports = (stored.get(REPORTS) as readonly string[] | undefined) ?? [];
    const left = [...stored.keys()]
      .filter((key) => key.startsWith(PREFIX) && !key.startsWith(this.#prefix))
      .toSorted()
      .map((key) => ({ event: stored.get(key) as Event, key }));
    for (const { event } of left) this.#room -= sizeOf(event);
    this.#waiting = [...left, ...this.#waiting].map(({ event, key }) => {
      if (key === null || mayStore(event)) return { event, key };
      this.#changes.set(key, undefined);
      return { event, key: null };
    });
  }

  /** Whether anything waits. */
  get isWaiting(): boolean {
    return this.#waiting.length > 0;
  }

  /** What is to be handled by now, in its order; nothing while the wave lasts. */
  take(): Event[] {
    if (this.#mayStore === null || this.#waiting.length === 0 || this.#lasts()) return [];
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const { key } of waiting) if (key !== null) this.#changes.set(key, undefined);
    const events = waiting.map(({ event }) => event);
    // The sort is stable: events of the same millisecond stay as they were delivered.
    if (!this.#isWaveOver) events.sort((a, b) => a.at - b.at);
    this.#isWaveOver = true;
    return events;
  }

  #lasts(): boolean {
    if (this.#isWaveOver) return false;
    const now = this.#now();
    this.#waveAt ??= now;
    const since = now - this.#waveAt;
    return since < WAVE.least || (since < WAVE.most && now - this.#lateAt < LATE);
  }

  /** What is to be stored of what waits: each key that has changed since this was last called. */
  takeChanges(): Stored {
    const changes = this.#changes;
    this.#changes = new Map();
    return changes;
  }
}
