import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CaptureEvent } from "../../capture/events";
import type { CaptureState } from "../../capture/state";
import { request, see } from "../../capture/testing";
import { eventsOf, planned } from "../../capture/testing-many-at-once";
import { Memory, type Stored } from "./memory";
import { recording, store } from "./testing-recorder";

const NOBODY: ReadonlySet<number> = new Set();
const OPEN = { isAlways: true, isKept: true };

/** As a store gives it back: plain text in between, and in an order of its own. */
function restored(stored: Stored): Stored {
  const shuffled = [...stored].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return new Map(JSON.parse(JSON.stringify(shuffled)) as [string, unknown][]);
}

function reborn(stored: Stored): Memory {
  const memory = new Memory();
  memory.restore(restored(stored));
  return memory;
}

describe("the death of the background", () => {
  test.each(["chromium", "firefox"] as const)("between two events changes nothing in %s", (browser) => {
    fc.assert(
      fc.property(planned(browser), (plans) => {
        let memory = new Memory();
        const stored = new Map<string, unknown>();
        /** Some of what is on its way is listed, and all of it is stored. */
        const next = (): CaptureState => {
          const listed = [...memory.state.tracks.values()].filter((_, index) => index % 2 === 0);
          for (const { tab, exchange } of listed) memory.log.put({ tab, exchange });
          store(stored, memory.takeChanges(NOBODY));
          memory = reborn(stored);
          return memory.state;
        };
        const events = eventsOf(plans);
        expect(see(events, next).exchanges).toEqual(see(events).exchanges);
      }),
    );
  });

  test("lets the next one tell panels only what they have missed, and what is left", () => {
    const { recorder, see: seeStored, stored } = recording(OPEN);
    const blocked = (id: string): CaptureEvent[] => request("b s h200 E:net::ERR_FAILED", { id });
    seeStored(blocked("1"));
    const { last } = recorder.since(1, 0);
    seeStored(blocked("2"));
    const next = recording(OPEN, { left: restored(stored) }).recorder;
    expect(next.since(1, last)).toEqual(recorder.since(1, last));
    expect(next.since(1, last).records).toHaveLength(1);
    expect(next.since(1, next.since(1, last).last).records).toEqual([]);
  });

  test("has the next one write nothing again that is stored", () => {
    const { see: seeStored, stored } = recording(OPEN);
    seeStored(request("b s", { id: "1" }));
    expect([...reborn(stored).takeChanges(NOBODY)]).toEqual([]);
  });

  test("leaves a request on its way its beginning, also where the list was emptied", () => {
    const { recorder, see: seeStored, save, stored } = recording(OPEN);
    const [announced, ...rest] = request("b s h200 E:net::ERR_FAILED", { id: "1" });
    seeStored(announced ? [announced] : []);
    recorder.clear(1);
    save();
    const next = recording(OPEN, { left: restored(stored) });
    next.see(rest);
    expect(next.recorder.since(1, 0).records.map(({ exchange }) => exchange.outcome)).toEqual(["blocked"]);
  });
});
