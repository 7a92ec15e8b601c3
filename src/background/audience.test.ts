import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Audience } from "./audience";

const TAB = 1;

/** A panel of a tab whose news are numbers, and what it was told of them. */
function listening() {
  let last = 0;
  const told: number[] = [];
  const audience = new Audience({
    since: () => ({ records: [], dropped: 0, cleared: false, last }),
    recording: () => ({
      isOn: true,
      isPaused: false,
      isKept: false,
      sawOwnOrigin: false,
      mayWatch: true,
      isPrivate: false,
    }),
    onBatch: () => undefined,
  });
  const send = ({ last: number }: { readonly last: number }): number => told.push(number);
  audience.join(TAB, 0, send);
  return {
    audience,
    told,
    send,
    happen: () => {
      last += 1;
      audience.schedule(TAB);
    },
  };
}

describe("a panel", () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  test("is told soon of what happens after a rest", () => {
    const { told, happen } = listening();
    happen();
    vi.advanceTimersByTime(30);
    expect(told).toEqual([0, 1]);
  });

  test("is told five times a second of a busy page, and of all at the end", () => {
    const { told, happen } = listening();
    for (let round = 0; round < 100; round += 1) {
      happen();
      vi.advanceTimersByTime(10);
    }
    expect(told.length).toBeLessThan(8);
    vi.advanceTimersByTime(200);
    expect(told.at(-1)).toBe(100);
  });

  test("is left alone while nothing happens, and after it has gone", () => {
    const { audience, told, send, happen } = listening();
    happen();
    vi.advanceTimersByTime(10_000);
    expect(told).toEqual([0, 1]);
    expect(vi.getTimerCount()).toBe(0);
    audience.leave(TAB, send);
    happen();
    vi.advanceTimersByTime(10_000);
    expect(told).toEqual([0, 1]);
  });
});
