import type { LogUpdate } from "../../capture/exchange-log";
import type { Recording } from "../../session/source";
import type { Update } from "../platform/protocol";

/** Milliseconds for which changes wait for others, to go to a panel together. */
const BATCH = 30;
/**
 * And for which a tab's panels are left alone after news, by how many exchanges those were of: nobody reads faster, and what a panel
 * does takes processor time from the page that is watched. So a busy page's panel takes a small part of it, however busy
 * the page is, and a quiet one's answers at once. What is urgent waits a second at most: people look for what failed, not for the
 * hundreds that went well.
 */
const REST = { each: 25, least: 150, most: 3000, mostIfUrgent: 1000 };

type Send = (update: Update) => void;

export interface PanelUpdatesOptions {
  /** What a panel has missed since that record. */
  readonly since: (tab: number, seen: number) => LogUpdate;
  readonly recording: (tab: number) => Recording;
  /** Also done once a batch, whoever listens. */
  readonly onBatch: (tab: number) => void;
}

/** How it stands between what happens in a tab and what its panels are told. */
interface Pace {
  news: "none" | "usual" | "urgent";
  /** Whether urgent news have to wait too, and how much longer usual ones do after that, in milliseconds; `null` outside of a rest. */
  rest: { readonly isUrgentToo: boolean; readonly left: number } | null;
  timer?: ReturnType<typeof setTimeout>;
}

/** The panels of each tab, told of changes soon and many at a time, and of no record twice. */
export class PanelUpdates {
  readonly #options: PanelUpdatesOptions;
  /** Each panel with the number of the last record that it was told. */
  readonly #panels = new Map<number, Map<Send, number>>();
  /** Of the tabs that something is to be told of, or was told a moment ago. */
  readonly #paces = new Map<number, Pace>();

  constructor(options: PanelUpdatesOptions) {
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
  schedule(tab: number, isUrgent = true): void {
    const pace: Pace = this.#paces.get(tab) ?? { news: "none", rest: null };
    this.#paces.set(tab, pace);
    const mayBeTold = pace.rest === null || (isUrgent && !pace.rest.isUrgentToo);
    const isToldSoon = pace.rest === null && pace.news !== "none";
    if (isUrgent || pace.news === "none") pace.news = isUrgent ? "urgent" : "usual";
    if (!mayBeTold || isToldSoon) return;
    pace.rest = null;
    this.#after(pace, BATCH, () => this.#tellAll(tab, pace));
  }

  #after(pace: Pace, milliseconds: number, action: () => void): void {
    clearTimeout(pace.timer);
    pace.timer = setTimeout(action, milliseconds);
  }

  #tellAll(tab: number, pace: Pace): void {
    pace.news = "none";
    const told = [...(this.#panels.get(tab) ?? [])].map(([send, last]) => this.#tell(tab, send, last));
    this.#options.onBatch(tab);
    const length = Math.min(REST.most, Math.max(REST.least, REST.each * Math.max(0, ...told)));
    const strict = Math.min(length, REST.mostIfUrgent);
    pace.rest = { isUrgentToo: true, left: length - strict };
    this.#after(pace, strict, () => this.#wake(tab, pace));
  }

  /** A part of the rest is over. */
  #wake(tab: number, pace: Pace): void {
    const left = pace.rest?.left ?? 0;
    if (pace.news !== "urgent" && left > 0) {
      pace.rest = { isUrgentToo: false, left: 0 };
      this.#after(pace, left, () => this.#wake(tab, pace));
    } else if (pace.news === "none") {
      this.#paces.delete(tab);
    } else {
      this.#tellAll(tab, pace);
    }
  }

  /** Gives how many exchanges it told of. */
  #tell(tab: number, send: Send, seen: number): number {
    const { last, ...news } = this.#options.since(tab, seen);
    this.#panels.get(tab)?.set(send, last);
    send({ ...news, last, recording: this.#options.recording(tab) });
    return news.records.length;
  }
}
