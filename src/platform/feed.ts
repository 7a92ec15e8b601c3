import type { ExchangeSource, FeedUpdate } from "../panel/source";
import { connect } from "./port";
import type { Update } from "./protocol";

/** The exchanges of one tab, as the background tells them to its panel. */
export function createFeed(tab: number): ExchangeSource {
  const listeners = new Set<(update: FeedUpdate) => void>();
  let last = 0;
  let latest: FeedUpdate | null = null;

  const tell = (update: FeedUpdate): void => {
    latest = { ...update, records: [], cleared: false };
    for (const listener of listeners) listener(update);
  };

  const port = connect({
    name: "panel",
    onConnect: (send) => send({ type: "subscribe", tab, since: last }),
    onMessage: (message) => {
      const update = message as Update;
      last = update.last;
      tell({ records: update.records, dropped: update.dropped, cleared: update.cleared, state: "recording" });
    },
    onGone: () => tell({ records: [], dropped: latest?.dropped ?? 0, cleared: false, state: "gone" }),
  });

  return {
    subscribe(listener) {
      listeners.add(listener);
      if (latest) listener(latest);
      return () => listeners.delete(listener);
    },
    clear: () => port.send({ type: "clear", tab }),
  };
}
