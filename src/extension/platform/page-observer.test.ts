import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

const HOUR = 3_600_000;
/** When the page opened, in milliseconds since the epoch. */
const OPENED = 1_700_000_000_000;

/** What the page says of a request that took from `start` to `end` by its own clock, said at `now` by that clock. */
type Report = (entry: { start: number; end: number; now: number }) => Promise<{ startedAt: number; at: number }>;

interface Said {
  readonly id: string;
  readonly refusals: readonly { readonly by: string; readonly url: string }[];
  readonly timings: readonly { readonly url: string; readonly startedAt: number; readonly at: number }[];
}

/** What the page's resource timings may say beside a URL and its times. */
interface Facts {
  readonly responseStatus: number;
  /** The page's own view of it. */
  readonly wrappedJSObject?: object;
}

/** A page with the observer in it, of Firefox unless told; what it says gets the receipt that `hears` gives. */
async function page(
  hears: (said: Said) => Promise<boolean | undefined>,
  { isBehind = (): number => 0, reading = 0, scheme = "moz-extension" } = {},
) {
  let now = 0;
  let hear: (list: { getEntries(): unknown[] }) => void = () => undefined;
  const leaves: (() => void)[] = [];
  const violated: ((event: object) => void)[] = [];
  vi.stubGlobal("performance", { timeOrigin: OPENED, now: () => now });
  vi.spyOn(Date, "now").mockImplementation(() => {
    now += reading;
    return OPENED + now + isBehind();
  });
  vi.stubGlobal("addEventListener", (name: string, listener: (event?: object) => void) => {
    if (name === "pagehide") leaves.push(listener);
    if (name === "securitypolicyviolation") violated.push(listener);
  });
  vi.stubGlobal("removeEventListener", () => undefined);
  vi.stubGlobal("origin", "https://app.example");
  vi.stubGlobal("location", { protocol: "https:" });
  vi.stubGlobal("corsWhyObserves", undefined);
  vi.stubGlobal("chrome", {
    runtime: {
      id: "cors-why",
      getURL: () => `${scheme}://0/`,
      sendMessage: hears,
    },
  });
  vi.stubGlobal(
    "PerformanceObserver",
    class {
      constructor(listener: typeof hear) {
        hear = listener;
      }
      observe(): void {}
      disconnect(): void {
        hear = () => undefined;
      }
    },
  );
  vi.resetModules();
  await import("./page-observer");
  const ask = (
    url: string,
    { start, end, now: clock }: { start: number; end: number; now: number },
    own: Facts = { responseStatus: 200 },
  ) => {
    now = clock;
    const facts = { name: url, initiatorType: "fetch", redirectEnd: 0, ...own };
    hear({ getEntries: () => [{ ...facts, startTime: start, responseEnd: end, duration: end - start }] });
  };
  return {
    ask,
    leave: () => leaves.forEach((listener) => listener()),
    violate: (event: object) => violated.forEach((listener) => listener(event)),
  };
}

/**
 * One whose clock is as far behind the machine's as `isBehind` says, and that is heard at once. Between a look at the one and at the
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

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe("a page", () => {
  const TIMES = { start: 1, end: 2, now: 3 };
  const urls = (said: readonly Said[]) => said.map(({ timings }) => timings.map(({ url }) => url.slice(-1)).join(""));

  test("says at once what it sees, and what comes until that was heard in one message", async () => {
    const said: Said[] = [];
    const receipts: ((isWanted: boolean) => void)[] = [];
    const { ask } = await page((message) => {
      said.push(message);
      return new Promise((resolve) => receipts.push(resolve));
    });
    for (const name of ["a", "b", "c"]) ask(`https://api.example/${name}`, TIMES);
    await vi.advanceTimersByTimeAsync(0);
    expect(urls(said)).toEqual(["a"]);
    receipts.shift()?.(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(urls(said)).toEqual(["a", "bc"]);
  });

  test("tells of its requests also where its own code fails at saying what it sees of them", async () => {
    const said: Said[] = [];
    const { ask } = await page(async (message) => said.push(message) > 0);
    const wrappedJSObject = {
      get responseStatus(): number {
        throw new Error("the page's own");
      },
    };
    ask("https://api.example/a", TIMES, { responseStatus: 200, wrappedJSObject });
    await vi.advanceTimersByTimeAsync(0);
    expect(urls(said)).toEqual(["a"]);
  });

  test("says what is left when it is left itself, heard or not", async () => {
    const said: Said[] = [];
    const { ask, leave } = await page((message) => {
      said.push(message);
      return new Promise(() => undefined);
    });
    for (const name of ["a", "b"]) ask(`https://api.example/${name}`, TIMES);
    leave();
    expect(urls(said)).toEqual(["a", "b"]);
  });

  test("says the same again, by the same name, to a background that did not hear it", async () => {
    const said: Said[] = [];
    const { ask } = await page(async (message) => {
      said.push(message);
      return said.length < 3 ? undefined : true;
    });
    ask("https://api.example/a", TIMES);
    await vi.advanceTimersByTimeAsync(2000);
    expect(urls(said)).toEqual(["a", "a", "a"]);
    expect(new Set(said.map(({ id }) => id)).size).toBe(1);
  });

  test("goes on with the next when one was heard, however late the answer comes", async () => {
    const said: Said[] = [];
    const { ask } = await page(async (message) => {
      said.push(message);
      await new Promise((resolve) => {
        setTimeout(resolve, 8000);
      });
      return true;
    });
    for (const name of ["a", "b"]) ask(`https://api.example/${name}`, TIMES);
    await vi.advanceTimersByTimeAsync(8000);
    expect(urls(said)).toContain("b");
    const times = said.length;
    await vi.advanceTimersByTimeAsync(HOUR);
    expect(said.filter(({ id }) => id === said.at(-1)?.id).length).toBeLessThan(times);
  });

  test("tells of what comes after a time in which nobody heard it", async () => {
    const said: Said[] = [];
    let isDeaf = true;
    const { ask } = await page(async (message) => {
      said.push(message);
      return isDeaf ? undefined : true;
    });
    ask("https://api.example/a", TIMES);
    await vi.advanceTimersByTimeAsync(HOUR);
    const times = said.length;
    isDeaf = false;
    ask("https://api.example/b", TIMES);
    await vi.advanceTimersByTimeAsync(0);
    expect(urls(said).slice(times)).toEqual(["b"]);
  });

  test("leaves a page alone that outlives the extension", async () => {
    const said: Said[] = [];
    const { ask } = await page(async (message) => {
      said.push(message);
      delete (chrome.runtime as { id?: string }).id;
      throw new Error("Extension context invalidated.");
    });
    ask("https://api.example/a", TIMES);
    await vi.advanceTimersByTimeAsync(HOUR);
    expect(urls(said)).toEqual(["a"]);
    expect(globalThis.corsWhyObserves).toBe(false);
  });
});

describe("a violation of the page's policy", () => {
  const violationOf = (url: string, isTrusted: boolean) => ({
    isTrusted,
    blockedURI: url,
    effectiveDirective: "connect-src",
    disposition: "enforce",
    originalPolicy: "connect-src 'self'",
    sourceFile: "https://app.example/app.js",
    lineNumber: 3,
    timeStamp: 5,
  });

  test("is told where the browser says so, and not where the page made the event up", async () => {
    const told: string[] = [];
    const { violate } = await page(async ({ refusals }) => {
      told.push(...refusals.map(({ by, url }) => `${by}: ${url}`));
      return true;
    });
    violate(violationOf("https://bank.example/made-up", false));
    violate(violationOf("https://api.example/forbidden", true));
    await vi.advanceTimersByTimeAsync(0);
    expect(told).toEqual(["csp: https://api.example/forbidden"]);
  });
});

describe("a page of Chromium with TLS", () => {
  test("tells of plain http that was kept back, and leaves what took longer to the network", async () => {
    const told: string[] = [];
    const { ask } = await page(
      async ({ refusals }) => {
        told.push(...refusals.map(({ by, url }) => `${by}: ${url}`));
        return true;
      },
      { scheme: "chrome-extension" },
    );
    const unread = { responseStatus: 0 };
    ask("http://api.example/at-once", { start: 10, end: 10, now: 11 }, unread);
    ask("http://api.example/a-step-of-the-clock", { start: 10, end: 10.1, now: 11 }, unread);
    ask("http://api.example/refused-by-its-port", { start: 10, end: 10.6, now: 11 }, unread);
    ask("http://api.example/read", { start: 10, end: 10, now: 11 });
    ask("https://api.example/tls", { start: 10, end: 10, now: 11 }, unread);
    await vi.advanceTimersByTimeAsync(0);
    expect(told).toEqual([
      "mixed-content: http://api.example/at-once",
      "mixed-content: http://api.example/a-step-of-the-clock",
    ]);
  });
});

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
