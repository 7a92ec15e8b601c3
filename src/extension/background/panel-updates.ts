import type { Recording } from "../../session/source";
import type { Update } from "../platform/protocol";
import type { LogUpdate } from "./exchange-log";

type Send = (update: Update) => void;

export interface PanelUpdatesOptions {
  /** What a panel has missed since that record. */
  readonly since: (tab: number, seen: number) => LogUpdate;
  readonly recording: (tab: number) => Recording;
}

interface Panel {
  readonly tab: number;
  seen: number;
  /** Whether it has shown what it was told last, and wants to know what is new. */
  isAsking: boolean;
  /** Whether something is. */
  hasNews: boolean;
}

/** The panels, each told of what is new in its tab when it asks: one that is slow to show it asks less often. */
export class PanelUpdates {
  readonly #options: PanelUpdatesOptions;
  readonly #panels = new Map<Send, Panel>();

  constructor(options: PanelUpdatesOptions) {
    this.#options = options;
  }

  /** A panel asks for what comes after that record. A new one hears how things stand, news or not. */
  ask(tab: number, seen: number, send: Send): void {
    const { hasNews = true } = this.#panels.get(send) ?? {};
    this.#panels.set(send, { tab, seen, isAsking: true, hasNews });
  }

  leave(send: Send): void {
    this.#panels.delete(send);
  }

  /** Something of that tab is to be told; of every tab where none is named. */
  note(tab?: number): void {
    for (const panel of this.#panels.values()) panel.hasNews ||= panel.tab === (tab ?? panel.tab);
  }

  /** Tells those who ask. */
  tell(): void {
    for (const [send, panel] of this.#panels) {
      if (!panel.isAsking || !panel.hasNews) continue;
      panel.isAsking = false;
      panel.hasNews = false;
      send({ ...this.#options.since(panel.tab, panel.seen), recording: this.#options.recording(panel.tab) });
    }
  }
}
