import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { exchange, RECORDING } from "../panel/testing";
import { Audience } from "./audience";

const TAB = 1;
const RECORD = { tab: TAB, seq: 1, exchange: exchange("e1") };

/** A panel of a tab whose news are numbers, and what it was told of them. */
function listening() {
  let last = 0;
  const told: number[] = [];
  const audience = new Audience({
    since: (_, seen) => ({
      records: Array.from({ length: last - seen }, () => RECORD),
      dropped: 0,
      left: null,
      cleared: false,
      last,
    }),
    recording: () => RECORDING,
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

  test("is told several times a second of a page that asks for little, once of a busy one, and of all at the end", () => {
    const { told, happen } = listening();
    const perSecond = (count: number) => {
      const before = told.length;
      for (let index = 0; index < count; index += 1) {
        happen();
        vi.advanceTimersByTime(1000 / count);
      }
      return told.length - before;
    };
    perSecond(20);
    expect(perSecond(20)).toBeGreaterThanOrEqual(5);
    perSecond(500);
    expect(perSecond(500)).toBe(1);
    vi.advanceTimersByTime(1000);
    expect(told.at(-1)).toBe(1040);
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
