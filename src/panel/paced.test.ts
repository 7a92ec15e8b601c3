import { describe, expect, it } from "vitest";
import type { Exchange } from "../fetch/exchange";
import { paced } from "./paced";
import type { FeedUpdate } from "./source";
import { exchange, testFeed } from "./testing";

function pacedFeed() {
  const feed = testFeed();
  const rests: (() => void)[] = [];
  const told: FeedUpdate[] = [];
  const stop = paced(feed, (job) => rests.push(job)).subscribe((update) => told.push(update));
  const outcomes = () => told.map(({ records }) => records.map(({ exchange: { id, outcome } }) => `${id} ${outcome}`));
  return { feed, told, outcomes, stop, endRest: () => rests.shift()?.() };
}

const pending = (id: string): Exchange => exchange(id, { outcome: "pending" });

describe("a busy page's news", () => {
  it("comes at once, and what follows soon after it together, of each request the last word", () => {
    const { feed, outcomes, endRest } = pacedFeed();
    feed.send([pending("a")]);
    feed.send([pending("b")]);
    feed.send([exchange("a"), pending("c")]);
    feed.send([exchange("b")]);
    expect(outcomes()).toEqual([["a pending"]]);
    endRest();
    expect(outcomes()).toEqual([["a pending"], ["b blocked", "a blocked", "c pending"]]);
  });

  it("comes at once again after a rest in which there was none", () => {
    const { feed, outcomes, endRest } = pacedFeed();
    feed.send([pending("a")]);
    endRest();
    feed.send([exchange("a")]);
    expect(outcomes()).toEqual([["a pending"], ["a blocked"]]);
  });

  it("is forgotten with the page that it was about, and so is what was told before", () => {
    const { feed, told, outcomes, endRest } = pacedFeed();
    feed.send([exchange("a")]);
    feed.send([exchange("b")]);
    feed.send([exchange("c")], { cleared: true });
    feed.send([exchange("d")]);
    endRest();
    expect(outcomes().at(-1)).toEqual(["c blocked", "d blocked"]);
    expect(told.at(-1)).toMatchObject({ cleared: true });
  });

  it("takes what is said of the recording from the last that told of it", () => {
    const { feed, told, endRest } = pacedFeed();
    feed.send([exchange("a")]);
    feed.send([], { dropped: 3 });
    feed.send([], { dropped: 5, state: "gone" });
    endRest();
    expect(told.at(-1)).toMatchObject({ dropped: 5, state: "gone" });
  });

  it("is not told any more to who has left", () => {
    const { feed, told, stop, endRest } = pacedFeed();
    feed.send([exchange("a")]);
    feed.send([exchange("b")]);
    stop();
    endRest();
    expect(told).toHaveLength(1);
  });
});
