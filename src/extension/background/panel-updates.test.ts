import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { exchange } from "../../engine/testing";
import { RECORDING } from "../../session/testing";
import { PanelUpdates } from "./panel-updates";

const TAB = 1;
const RECORD = { tab: TAB, seq: 1, exchange: exchange("e1") };

/** A panel of a tab whose news are numbers, and what it was told of them. */
function listening() {
  let last = 0;
  const told: number[] = [];
  const panelUpdates = new PanelUpdates({
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
  panelUpdates.join(TAB, 0, send);
  const happen = ({ isUrgent = false } = {}) => {
    last += 1;
    panelUpdates.schedule(TAB, isUrgent);
  };
  return {
    panelUpdates,
    told,
    send,
    happen,
    /** So many things happen within a second; gives how often it was told meanwhile. */
    ask: (count: number, options = {}) => {
      const before = told.length;
      for (let index = 0; index < count; index += 1) {
        happen(options);
        vi.advanceTimersByTime(1000 / count);
      }
      return told.length - before;
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

  test("is told several times a second of a page that asks for little, seldom of a busy one, and of all at the end", () => {
    const { told, ask } = listening();
    ask(20);
    expect(ask(20)).toBeGreaterThanOrEqual(5);
    for (const _ of [1, 2, 3]) ask(500);
    const seldom = [1, 2, 3].map(() => ask(500));
    expect(seldom.filter((times) => times > 0)).toEqual([1]);
    vi.advanceTimersByTime(3000);
    expect(told.at(-1)).toBe(3040);
  });

  test("is told within a second of what failed on a busy page", () => {
    const { told, happen, ask } = listening();
    for (const _ of [1, 2, 3]) ask(500);
    for (let tries = 0; tries < 6; tries += 1) {
      ask(125);
      happen({ isUrgent: true });
      const last = 1500 + (tries + 1) * 126 + tries * 500;
      ask(500);
      expect(told.at(-1)).toBeGreaterThanOrEqual(last);
    }
  });

  test("is told once a second, not more often, of a page where much fails", () => {
    const { ask } = listening();
    for (const _ of [1, 2, 3]) ask(500, { isUrgent: true });
    expect(ask(500, { isUrgent: true })).toBe(1);
  });

  test("is left alone while nothing happens, and after it has gone", () => {
    const { panelUpdates, told, send, happen } = listening();
    happen();
    vi.advanceTimersByTime(10_000);
    expect(told).toEqual([0, 1]);
    expect(vi.getTimerCount()).toBe(0);
    panelUpdates.leave(TAB, send);
    happen();
    vi.advanceTimersByTime(10_000);
    expect(told).toEqual([0, 1]);
  });
});
