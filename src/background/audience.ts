import type { LogUpdate } from "../capture/exchange-log";
import type { Recording } from "../panel/source";
import type { Update } from "../platform/protocol";

/** Changes of this long go to a panel together. */
const BATCH = 30;

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

  /** Something of that tab has changed. */
  schedule(tab: number): void {
    if (this.#scheduled.has(tab)) return;
    this.#scheduled.add(tab);
    setTimeout(() => {
      this.#scheduled.delete(tab);
      for (const [send, last] of this.#panels.get(tab) ?? []) this.#tell(tab, send, last);
      this.#options.onBatch(tab);
    }, BATCH);
  }

  #tell(tab: number, send: Send, seen: number): void {
    const { records, dropped, cleared, last } = this.#options.since(tab, seen);
    this.#panels.get(tab)?.set(send, last);
    send({ records, dropped, cleared, last, recording: this.#options.recording(tab) });
  }
}
