import { describe, expect, test, vi } from "vitest";
import { HOUR, OPENED, type Said, page, usePageObserver } from "./testing-page-observer";

usePageObserver();

/** What the page says of a request that took from `start` to `end` by its own clock, said at `now` by that clock. */
type Report = (entry: { start: number; end: number; now: number }) => Promise<{ startedAt: number; at: number }>;

/**
 * A page whose clock is as far behind the machine's as `isBehind` says, and that is heard at once. Between a look at the one and at the
 * other `reading` milliseconds pass.
 */
async function observed(isBehind: () => number, reading = 0): Promise<Report> {
  const said: Said[] = [];
  const { ask } = await page(
    async (message) => {
      said.push(message);
      return true;
    },
    { isBehind, reading },
  );
  return async (times) => {
    ask("https://api.example/a", times);
    await vi.advanceTimersByTimeAsync(1000);
    const timing = said.pop()?.timings[0];
    if (!timing) throw new Error("The page said nothing");
    return { startedAt: timing.startedAt - OPENED, at: timing.at - OPENED };
  };
}

describe("the times that a page tells", () => {
  test("are the page's own, to the part of a millisecond, while its clock is right", async () => {
    const report = await observed(() => 3);
    expect(await report({ start: 10.25, end: 20.5, now: 21 })).toEqual({ startedAt: 10.25, at: 20.5 });
  });

  test("are right again after the machine slept: the page's clock stood still meanwhile", async () => {
    let slept = 0;
    const report = await observed(() => slept);
    await report({ start: 10, end: 20, now: 21 });
    slept = 8 * HOUR;
    expect(await report({ start: 500, end: 540, now: 541 })).toEqual({ startedAt: 8 * HOUR + 500, at: 8 * HOUR + 540 });
  });

  test("are right in a page that opened after that, in a process that did not", async () => {
    const report = await observed(() => HOUR);
    expect(await report({ start: 10, end: 20, now: 21 })).toEqual({ startedAt: HOUR + 10, at: HOUR + 20 });
  });

  test("are right again where the two clocks drifted apart", async () => {
    let apart = 0;
    const report = await observed(() => apart);
    await report({ start: 10, end: 20, now: 21 });
    apart = 120;
    expect(await report({ start: 500, end: 540, now: 541 })).toEqual({ startedAt: 620, at: 660 });
  });

  test("stay as they were where somebody else had the processor while the clocks were read", async () => {
    const report = await observed(() => 0, 80);
    expect(await report({ start: 10, end: 20, now: 21 })).toEqual({ startedAt: 10, at: 20 });
  });

  test("keep their order while the two clocks run apart a little", async () => {
    let apart = 0;
    const report = await observed(() => apart);
    const first = await report({ start: 10, end: 20, now: 21 });
    apart = -5;
    expect((await report({ start: 12, end: 30, now: 31 })).startedAt).toBeGreaterThan(first.startedAt);
  });
});
