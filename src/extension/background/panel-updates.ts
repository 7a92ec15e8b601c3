import type { Recording } from "../../session/source";
import type { Page } from "../platform/panels";
import type { LogUpdate } from "./exchange-log";

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
  readonly #panels = new Map<Pick<Page, "send">, Panel>();

  constructor(options: PanelUpdatesOptions) {
    this.#options = options;
  }

  /** A panel asks for what comes after that record. A new one hears how things stand, news or not. */
  ask(tab: number, seen: number, page: Pick<Page, "send">): void {
    const { hasNews = true } = this.#panels.get(page) ?? {};
    this.#panels.set(page, { tab, seen, isAsking: true, hasNews });
  }

  leave(page: Pick<Page, "send">): void {
    this.#panels.delete(page);
  }

  /** Something of that tab is to be told; of every tab where none is named. */
  note(tab?: number): void {
    for (const panel of this.#panels.values()) panel.hasNews ||= panel.tab === (tab ?? panel.tab);
  }

  /** Tells those who ask. */
  tell(): void {
    for (const [page, panel] of this.#panels) {
      if (!panel.isAsking || !panel.hasNews) continue;
      panel.isAsking = false;
      panel.hasNews = false;
      page.send({ ...this.#options.since(panel.tab, panel.seen), recording: this.#options.recording(panel.tab) });
    }
  }
}
