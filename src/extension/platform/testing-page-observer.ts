import { afterEach, beforeEach, vi } from "vitest";

/** The script in a page, with everything that it takes from its page and its browser in our hands. Test-only. */

export const HOUR = 3_600_000;
/** When the page opened, in milliseconds since the epoch. */
export const OPENED = 1_700_000_000_000;

export interface Said {
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
export async function page(
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

/** Each test has its timeouts in hand, and leaves nothing of its page to the next. */
export function usePageObserver(): void {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  });

  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });
}
