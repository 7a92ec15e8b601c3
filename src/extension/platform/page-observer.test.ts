import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

const HOUR = 3_600_000;
/** When the page opened, in milliseconds since the epoch. */
const OPENED = 1_700_000_000_000;

/** What the page says of a request that took from `start` to `end` by its own clock, said at `now` by that clock. */
type Report = (entry: { start: number; end: number; now: number }) => { startedAt: number; at: number };

/** A page of Firefox with the observer in it, whose clock is as far behind the machine's as `isBehind` says. */
async function observed(isBehind: () => number): Promise<Report> {
  let now = 0;
  let hear: (list: { getEntries(): unknown[] }) => void = () => undefined;
  const said: { timings: { startedAt: number; at: number }[] }[] = [];
  vi.stubGlobal("performance", { timeOrigin: OPENED, now: () => now });
  vi.spyOn(Date, "now").mockImplementation(() => OPENED + now + isBehind());
  vi.stubGlobal("addEventListener", () => undefined);
  vi.stubGlobal("origin", "https://app.example");
  vi.stubGlobal("corsWhyObserves", undefined);
  vi.stubGlobal("chrome", {
    runtime: {
      getURL: () => "moz-extension://0/",
      async sendMessage(message: (typeof said)[number]) {
        said.push(message);
        return true;
      },
    },
  });
  vi.stubGlobal(
    "PerformanceObserver",
    class {
      constructor(listener: typeof hear) {
        hear = listener;
      }
      observe(): void {}
    },
  );
  vi.resetModules();
  await import("./page-observer");
  return ({ start, end, now: clock }) => {
    now = clock;
    const facts = { name: "https://api.example/a", initiatorType: "fetch", responseStatus: 200, redirectEnd: 0 };
    hear({ getEntries: () => [{ ...facts, startTime: start, responseEnd: end }] });
    vi.advanceTimersByTime(1000);
    const timing = said.pop()?.timings[0];
    if (!timing) throw new Error("The page said nothing");
    return { startedAt: timing.startedAt - OPENED, at: timing.at - OPENED };
  };
}

describe("the times that a page tells", () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  });

  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  test("are the page's own, to the part of a millisecond, while its clock is right", async () => {
    const report = await observed(() => 3);
    expect(report({ start: 10.25, end: 20.5, now: 21 })).toEqual({ startedAt: 10.25, at: 20.5 });
  });

  test("are right again after the machine slept: the page's clock stood still meanwhile", async () => {
    let slept = 0;
    const report = await observed(() => slept);
    report({ start: 10, end: 20, now: 21 });
    slept = 8 * HOUR;
    expect(report({ start: 500, end: 540, now: 541 })).toEqual({ startedAt: 8 * HOUR + 500, at: 8 * HOUR + 540 });
  });

  test("are right in a page that opened after that, in a process that did not", async () => {
    const report = await observed(() => HOUR);
    expect(report({ start: 10, end: 20, now: 21 })).toEqual({ startedAt: HOUR + 10, at: HOUR + 20 });
  });

  test("keep their order while the two clocks run apart a little", async () => {
    let apart = 0;
    const report = await observed(() => apart);
    const first = report({ start: 10, end: 20, now: 21 });
    apart = -5;
    expect(report({ start: 12, end: 30, now: 31 }).startedAt).toBeGreaterThan(first.startedAt);
  });
});
