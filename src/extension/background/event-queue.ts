import { BoundedTable, type Bounds } from "../../capture/bounded-table";

/**
 * How long the wave after a start lasts, at least: its last events come less than 150 ms after the first on an idle machine
 * (measured); and at most: a machine that is always late is no wave. Milliseconds.
 */
const WAVE = { least: 150, most: 2000 };
/** An event that comes this long after it happened belongs to the wave, which is over when none of those has come for so long. */
const LATE = 100;

/** What of it is stored, at most: the rest of the store is for what is recorded. What is more waits in memory alone. */
const ROOM: Bounds = { count: Infinity, bytes: 1024 * 1024 };
/** Names of reports. One that comes again comes within seconds. */
const NAMES: Bounds = { count: 200, bytes: Infinity };
/** Keys for so many events in a millisecond: those of a background come after those of all earlier ones. */
const KEYS_A_MILLISECOND = 1000;

interface OfTab {
  readonly tab: number;
}

/**
 * What has come in and is not handled yet. When the background has just been woken, both browsers deliver what had been waiting
 * out of order (Chromium mixed, Firefox grouped by kind): it waits until that wave is over, and is given in the order of its
 * times. What waits so is stored, so that a death in the meantime loses nothing of it.
 */
export class EventQueue<Event extends OfTab & { readonly at: number }> {
  /** The names of the reports that were taken in lately, to be stored like what waits. */
  readonly reports = new BoundedTable<OfTab>({ all: NAMES, perTab: NAMES, largest: Infinity });
  readonly #stored = new BoundedTable<Event>({ all: ROOM, perTab: ROOM, largest: ROOM.bytes });
  readonly #now: () => number;
  #waiting: (readonly [key: string, event: Event])[] = [];
  #nextKey: number;
  /** Which events may lie in the store; `null` while that is not known. */
  #mayStore: ((event: Event) => boolean) | null = null;
  /** When its first event was taken up; it may come long after the background has started. */
  #waveAt: number | null = null;
  #isWaveOver = false;
  #lateAt = 0;

  /** `now` gives milliseconds since the epoch. */
  constructor(now: () => number) {
    this.#now = now;
    this.#nextKey = now() * KEYS_A_MILLISECOND;
  }

  add(event: Event): void {
    const now = this.#now();
    if (now - event.at > LATE) this.#lateAt = now;
    this.#put(event);
  }

  /** Takes in what a page reports, once: a page that gets no receipt says it again. */
  addReport(report: string, tab: number, news: readonly Event[]): void {
    if (this.reports.has(report)) return;
    this.reports.set(report, { tab });
    // A page takes its time, wave or not.
    for (const event of news) this.#put(event);
  }

  /** Forgets the reports of tabs that are no more. */
  keepOnly(isThere: (tab: number) => boolean): void {
    for (const tab of this.reports.tabs()) if (!isThere(tab)) this.reports.deleteOfTab(tab);
  }

  #put(event: Event): void {
    const key = String(this.#nextKey);
    this.#nextKey += 1;
    this.#waiting.push([key, event]);
    // What may be anybody's is stored for the moment until we know: browsers keep this store in memory alone.
    if (!this.#isWaveOver && (this.#mayStore?.(event) ?? true)) this.#stored.set(key, event);
  }

  /** Takes up what earlier backgrounds left behind in the store, in its order. */
  restore(left: readonly (readonly [key: string, event: Event])[]): void {
    this.#waiting = [...left, ...this.#waiting];
    this.#stored.restore(left);
  }

  /** From now on it is known what may lie in the store: only what is recorded, and never of a private tab. */
  start(mayStore: (event: Event) => boolean): void {
    this.#mayStore = mayStore;
    for (const [key, event] of this.#waiting) if (!mayStore(event)) this.#stored.delete(key);
  }

  /** Whether anything waits. */
  get isWaiting(): boolean {
    return this.#waiting.length > 0;
  }

  /** What is to be handled by now, in its order; nothing while the wave lasts. */
  take(): Event[] {
    if (this.#mayStore === null || this.#waiting.length === 0 || this.#lasts()) return [];
    for (const [key] of this.#waiting) this.#stored.delete(key);
    const events = this.#waiting.map(([, event]) => event);
    this.#waiting = [];
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
  takeChanges(): [key: string, event: Event | undefined][] {
    return this.#stored.takeChanges();
  }
}
