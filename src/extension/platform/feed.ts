import type { ExchangeSource, FeedUpdate } from "../../session/source";
import { SharedLines } from "../../session/shared-lines";
import { type Connection, connect } from "./port";
import type { Update } from "./protocol";

/**
 * A panel asks for more at once where little happens. Of many records nobody reads each as it comes, and to draw takes processor
 * time from the page that is watched: for each that it was told it waits as long as it took to show them all, but no longer than
 * these milliseconds.
 */
const LONGEST_REST = 1000;

/**
 * The exchanges of one tab, as the background tells them to its panel. It connects with its first listener: each record is told once, and
 * nobody would have heard it before. `onPage` tells of every other page in the tab, where somebody knows.
 */
export function createFeed(tab: number, onPage: (listener: () => void) => void = () => undefined): ExchangeSource {
  const listeners = new Set<(update: FeedUpdate) => void>();
  const lines = new SharedLines();
  let last = 0;
  let latest: FeedUpdate | null = null;
  /** When the last update came that nobody has asked for more after, by the page's clock, and how many records it had. */
  let told: { readonly at: number; readonly count: number } | null = null;

  const tell = (update: FeedUpdate): void => {
    latest = { ...update, records: [], left: null, cleared: false };
    for (const listener of listeners) listener(update);
  };

  const ask = (): unknown => ({ type: "ask", tab, since: last });
  const connectPanel = () =>
    connect({
      name: "panel",
      onConnect: (send) => send(ask()),
      onMessage: (message) => {
        const at = performance.now();
        const update = JSON.parse(String(message)) as Update;
        last = update.last;
        const { left, dropped, cleared, recording } = update;
        const records = update.records.map((record) => ({ ...record, exchange: lines.share(record.exchange) }));
        told = { at, count: records.length };
        tell({ records, left, dropped, cleared, recording, state: "recording" });
      },
      onGone: () => {
        const { dropped = 0, recording = null } = latest ?? {};
        tell({ records: [], left: null, dropped, cleared: false, recording, state: "gone" });
      },
    });
  let port: Connection | null = null;

  onPage(() => port?.send({ type: "look", tab }));

  return {
    subscribe(listener) {
      listeners.add(listener);
      port ??= connectPanel();
      if (latest) listener(latest);
      return () => listeners.delete(listener);
    },
    more() {
      if (told === null) return;
      const took = performance.now() - told.at;
      const rest = Math.min(LONGEST_REST, took * told.count);
      told = null;
      // Where the port is broken, the next one begins with it; until then the background may sleep.
      setTimeout(() => port?.sendIfOpen(ask()), rest);
    },
    clear: () => port?.send({ type: "clear", tab }),
    pause: (isPaused) => port?.send({ type: "pause", tab, isPaused }),
    keep: (isKept) => port?.send({ type: "keep", isKept }),
    allow: () => port?.send({ type: "allow" }),
  };
}
