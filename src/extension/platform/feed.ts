import type { ExchangeSource, FeedUpdate } from "../../session/source";
import { connect } from "./port";
import type { Update } from "./protocol";

/**
 * The exchanges of one tab, as the background tells them to its panel. `onPage` tells of every other page in the tab, where
 * somebody knows.
 */
export function createFeed(tab: number, onPage: (listener: () => void) => void = () => undefined): ExchangeSource {
  const listeners = new Set<(update: FeedUpdate) => void>();
  let last = 0;
  let latest: FeedUpdate | null = null;

  const tell = (update: FeedUpdate): void => {
    latest = { ...update, records: [], left: null, cleared: false };
    for (const listener of listeners) listener(update);
  };

  const port = connect({
    name: "panel",
    onConnect: (send) => send({ type: "subscribe", tab, since: last }),
    onMessage: (message) => {
      const update = JSON.parse(String(message)) as Update;
      last = update.last;
      const { records, left, dropped, cleared, recording } = update;
      tell({ records, left, dropped, cleared, recording, state: "recording" });
    },
    onGone: () => {
      const { dropped = 0, recording = null } = latest ?? {};
      tell({ records: [], left: null, dropped, cleared: false, recording, state: "gone" });
    },
  });

  onPage(() => port.send({ type: "look", tab }));

  return {
    subscribe(listener) {
      listeners.add(listener);
      if (latest) listener(latest);
      return () => listeners.delete(listener);
    },
    clear: () => port.send({ type: "clear", tab }),
    pause: (isPaused) => port.send({ type: "pause", tab, isPaused }),
    keep: (isKept) => port.send({ type: "keep", isKept }),
    allow: () => port.send({ type: "allow" }),
  };
}
