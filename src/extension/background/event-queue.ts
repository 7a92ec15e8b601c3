import { sizeOf } from "../../capture/size";
import type { Write } from "./memory";

/** How long after its first event a wave lasts at least. Measured: the last ones under 150 ms on an idle machine. */
const WAVE = 250;
/** An event that comes this long after it happened belongs to a wave. */
const LATE = 100;
/** A wave is over when none of those has come for so long. */
const CALM = 100;
/** A machine that is always late is no wave. */
const LONGEST = 2000;

/** Where the store keeps what has come in and is not handled yet. */
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

interface EventQueueOptions<Event> {
  /** Is given what came together, in its order. */
  readonly handle: (events: readonly Event[]) => void;
  readonly write: Write;
  /** Whether what an event changes now would be written later, with what follows. */
  readonly isResting: () => boolean;
  /** The time now, in milliseconds since the epoch. */
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/**
 * Puts events in the order of their times when the background has just been woken: both browsers then deliver what had been
 * waiting out of order (Chromium mixed, Firefox grouped by kind). What waits is stored, so that a death in the meantime loses
 * nothing of it. Once the wave is over, events pass straight through; on a busy page those of a moment together, which costs less.
 */
export class EventQueue<Event extends { readonly at: number }> {
  readonly #options: EventQueueOptions<Event>;
  /** That of this background's own events. */
  readonly #prefix: string;
  #waiting: Waiting<Event>[] | null = [];
  /** Those that came while the store rests, once the wave is over. */
  #gathered: Event[] = [];
  #count = 0;
  /** Bytes that may yet be stored of what waits. */
  #room = MOST_BYTES;
  #reports: readonly string[] = [];
  /** Which events may lie in the store; `null` while that is not known. */
  #mayStore: ((event: Event) => boolean) | null = null;
  #begunAt: number | null = null;
  #lateAt = 0;

  constructor(options: EventQueueOptions<Event>) {
    this.#options = options;
    this.#prefix = `${PREFIX}${options.now()}:`;
  }

  add(event: Event): void {
    if (this.#waiting) {
      const now = this.#options.now();
      if (now - event.at > LATE) this.#lateAt = now;
    }
    this.#put([event]);
  }

  #put(events: readonly Event[]): void {
    if (!this.#waiting) {
      this.#gathered.push(...events);
      if (!this.#options.isResting()) this.flush();
      return;
    }
    for (const event of events) {
      // What may be anybody's is stored for the moment until we know: browsers keep this store in memory alone.
      const isStored = this.#mayStore?.(event) ?? true;
      this.#waiting.push({ event, key: isStored ? this.#store(event) : null });
    }
    this.#begin();
  }

  /** Takes in what a page reports, once: a page that gets no receipt says it again. */
  take(report: string, news: readonly Event[]): void {
    if (this.#reports.includes(report)) return;
    this.#reports = [...this.#reports, report].slice(-MOST_REPORTS);
    this.#options.write(REPORTS, this.#reports);
    // A page takes its time, wave or not.
    this.#put(news);
  }

  /** Handles what came in while the store rested. To be called when it has, and before anything that has to know of all that happened. */
  flush(): void {
    if (this.#gathered.length === 0) return;
    const events = this.#gathered;
    this.#gathered = [];
    this.#options.handle(events);
  }

  /**
   * Takes up what earlier backgrounds left behind in the store, and takes out of it what may not lie there, by `mayStore`:
   * only what is recorded, and never of a private tab.
   */
  remember(stored: Readonly<Record<string, unknown>>, mayStore: (event: Event) => boolean): void {
    this.#mayStore = mayStore;
    this.#reports = (stored[REPORTS] as readonly string[] | undefined) ?? [];
    const left = Object.keys(stored)
      .filter((key) => key.startsWith(PREFIX) && !key.startsWith(this.#prefix))
      .toSorted()
      .map((key) => ({ event: stored[key] as Event, key }));
    for (const { event } of left) this.#room -= sizeOf(event);
    this.#waiting = [...left, ...(this.#waiting ?? [])].map(({ event, key }) => {
      if (key === null || mayStore(event)) return { event, key };
      this.#options.write(key, undefined);
      return { event, key: null };
    });
    this.#begin();
  }

  /** Gives the key. As text the keys are in the order in which the events came, also over several backgrounds. */
  #store(event: Event): string | null {
    const size = sizeOf(event);
    if (size > this.#room) return null;
    this.#room -= size;
    this.#count += 1;
    const key = this.#prefix + String(this.#count).padStart(6, "0");
    this.#options.write(key, event);
    return key;
  }

  /** The wave begins with the first event, which may come long after the background has started. */
  #begin(): void {
    if (this.#begunAt !== null || this.#mayStore === null || this.#waiting?.length === 0) return;
    this.#begunAt = this.#options.now();
    void this.#openAfter(WAVE);
  }

  async #openAfter(milliseconds: number): Promise<void> {
    const { now, wait } = this.#options;
    await wait(milliseconds);
    const isLong = now() - (this.#begunAt ?? 0) >= LONGEST;
    if (!isLong && now() - this.#lateAt < CALM) await this.#openAfter(CALM);
    else this.#open();
  }

  #open(): void {
    const waiting = this.#waiting ?? [];
    this.#waiting = null;
    // The sort is stable: events of the same millisecond stay as they were delivered.
    try {
      this.#options.handle(waiting.map(({ event }) => event).toSorted((a, b) => a.at - b.at));
    } finally {
      // Also when we failed at one of them: the next background would fail at it too.
      for (const { key } of waiting) if (key !== null) this.#options.write(key, undefined);
    }
  }
}
