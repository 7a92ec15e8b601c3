import type { LogUpdate } from "../capture/exchange-log";
import type { Recording } from "../panel/source";
import type { Update } from "../platform/protocol";

/** Milliseconds for which changes wait for others, to go to a panel together. */
const BATCH = 30;
/**
 * And for which a tab's panels are left alone after news, by how many exchanges those were of: nobody reads faster, and what a panel
 * does takes processor time from the page that is watched. So a busy page's panel takes a small part of it, however busy
 * the page is, and a quiet one's answers at once.
 */
const REST = { each: 25, least: 150, most: 1000 };

type Send = (update: Update) => void;

export interface AudienceOptions {
  /** What a panel has missed since that record. */
  readonly since: (tab: number, seen: number) => LogUpdate;
  readonly recording: (tab: number) => Recording;
  /** Also done once a batch, whoever listens. */
  readonly onBatch: (tab: number) => void;
}

/** The panels of each tab, told of changes soon and many at a time, and of no record twice. */
export class Audience {
  readonly #options: AudienceOptions;
  /** Each panel with the number of the last record that it was told. */
  readonly #panels = new Map<number, Map<Send, number>>();
  readonly #scheduled = new Set<number>();
  /** Tabs whose panels have had news a moment ago. */
  readonly #resting = new Set<number>();

  constructor(options: AudienceOptions) {
    this.#options = options;
  }

  join(tab: number, seen: number, send: Send): void {
    const sends = this.#panels.get(tab) ?? new Map<Send, number>();
    this.#panels.set(tab, sends.set(send, seen));
    this.#tell(tab, send, seen);
  }

  leave(tab: number, send: Send): void {
    const sends = this.#panels.get(tab);
    sends?.delete(send);
    if (sends?.size === 0) this.#panels.delete(tab);
  }

  has(tab: number): boolean {
    return this.#panels.has(tab);
  }

  /** Something of that tab has changed: tells it soon, and what follows soon after it together. */
  schedule(tab: number): void {
    if (this.#scheduled.has(tab)) return;
    this.#scheduled.add(tab);
    if (!this.#resting.has(tab)) setTimeout(() => this.#tellAll(tab), BATCH);
  }

  #tellAll(tab: number): void {
    this.#scheduled.delete(tab);
    this.#resting.add(tab);
    const told = [...(this.#panels.get(tab) ?? [])].map(([send, last]) => this.#tell(tab, send, last));
    this.#options.onBatch(tab);
    setTimeout(
      () => {
        this.#resting.delete(tab);
        if (this.#scheduled.has(tab)) this.#tellAll(tab);
      },
      Math.min(REST.most, Math.max(REST.least, REST.each * Math.max(0, ...told))),
    );
  }

  /** Gives how many exchanges it told of. */
  #tell(tab: number, send: Send, seen: number): number {
    const { last, ...news } = this.#options.since(tab, seen);
    this.#panels.get(tab)?.set(send, last);
    send({ ...news, last, recording: this.#options.recording(tab) });
    return news.records.length;
  }
}
