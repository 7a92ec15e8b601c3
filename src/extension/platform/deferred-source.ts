import type { ExchangeSource, FeedUpdate } from "../../session/source";

/** A source that starts when `start` has come. Until then it tells nothing, and remembers what was asked of it. */
export function deferredSource(start: Promise<ExchangeSource>): ExchangeSource {
  const then = (use: (source: ExchangeSource) => void): void => {
    void start.then(use);
  };
  return {
    subscribe(listener: (update: FeedUpdate) => void) {
      let isOver = false;
      let stop = (): void => {
        isOver = true;
      };
      then((source) => {
        if (!isOver) stop = source.subscribe(listener);
      });
      return () => stop();
    },
    more: () => then((source) => source.more()),
    clear: () => then((source) => source.clear()),
    pause: (isPaused) => then((source) => source.pause(isPaused)),
    keep: (isKept) => then((source) => source.keep(isKept)),
    allow: () => then((source) => source.allow()),
  };
}
