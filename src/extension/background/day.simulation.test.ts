import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { randomOf } from "../../../test/conformance/random";
import { SessionStore } from "../platform/session-store";
import { browsing } from "./testing-browsing";
import { Memory } from "./memory";
import { Recorder } from "./recorder";
import { QUOTA } from "./testing-session-area";

const { area } = await vi.hoisted(async () => {
  const { SessionArea } = await import("./testing-session-area");
  return { area: new SessionArea() };
});
vi.mock("../platform/browser", () => ({ KIND: "firefox", browser: { storage: { session: area } } }));

const EXCHANGES = 100_000;
const SAMPLES = 24;
const QUARTER = SAMPLES / 4;

interface Sample {
  /** In the store. */
  readonly bytes: number;
  readonly keys: number;
  /** In the background, in bytes. */
  readonly heap: number;
}

/** Bytes of what is still in use. */
function heap(): number {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
  return process.memoryUsage().heapUsed;
}

describe("a day of browsing, recorded always: 100,000 requests, 250 tabs", () => {
  const samples: Sample[] = [];
  let before = 0;
  let hasDropped = false;
  const sample = (): Sample => ({ bytes: area.bytes, keys: area.size, heap: heap() });
  const peak = (of: keyof Sample, quarter: number) =>
    Math.max(...samples.slice((quarter - 1) * QUARTER, quarter * QUARTER).map((one) => one[of]));

  beforeAll(async () => {
    const privateTabs = new Set<number>();
    let store = new SessionStore();
    let memory = new Memory();
    const wake = async (isKept: boolean) => {
      store = new SessionStore();
      memory = new Memory();
      memory.restore(await store.load());
      return new Recorder({ memory, policy: { isAlways: true, isKept }, privateTabs });
    };
    let recorder = await wake(false);
    let requests = 0;
    before = heap();
    for (const happening of browsing(randomOf(7, 0), EXCHANGES)) {
      if (happening.kind === "open") {
        if (happening.tab % 5 === 0) privateTabs.add(happening.tab);
        if (happening.tab % 3 === 0) recorder.watch(happening.tab, true);
      } else if (happening.kind === "close") {
        recorder.close(happening.tab);
      } else {
        recorder.take([happening.event]);
        if (happening.event.kind === "request") requests += 1;
      }
      // What an event changes is written before the next one is heard.
      store.write(memory.takeChanges(privateTabs));
      if (requests < ((samples.length + 1) * EXCHANGES) / SAMPLES || samples.length === SAMPLES) continue;
      samples.push(sample());
      hasDropped ||= recorder.since(happening.kind === "event" ? happening.event.tab : happening.tab, 0).dropped > 0;
      // The background sleeps now and then. For half of each quarter lists outlive their pages.
      recorder = await wake(samples.length % QUARTER >= QUARTER / 2);
    }
    while (store.write(memory.takeChanges(privateTabs)));
  }, 240_000);

  test("never asks the browser to store more than it can", () => {
    expect(area.refused).toBe(0);
    expect(area.peak).toBeLessThan(QUOTA * 0.95);
    // The log was full: without a bound there would have been more.
    expect(hasDropped).toBe(true);
  });

  test.each([
    { of: "bytes", what: "bytes in the store" },
    { of: "keys", what: "entries in the store" },
    { of: "heap", what: "bytes in use by the background" },
  ] as const)("has no more $what in its last quarter than in its second", ({ of }) => {
    expect(samples).toHaveLength(SAMPLES);
    expect(peak(of, 4)).toBeLessThan(peak(of, 2) * 1.1);
  });

  test("leaves nothing in the store but its counts when the last tab is closed, and little in the background", () => {
    expect(area.keys().toSorted((a, b) => a.localeCompare(b))).toEqual(["next-id"]);
    expect(heap() - before).toBeLessThan(4 * 1024 * 1024);
  });
});
