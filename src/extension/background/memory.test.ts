import * as fc from "fast-check";
import { expect, test } from "vitest";
import { eventsOf, planned } from "../../capture/testing-many-at-once";
import { type CaptureState, EMPTY } from "../../capture/state";
import { see } from "../../capture/testing";
import { type Write, remember, storeLog, storeState } from "./memory";

/** What the background does to the state when it dies between two events and wakes again, with some of its exchanges listed. */
function reborn(state: CaptureState): CaptureState {
  const stored: Record<string, unknown> = {};
  const write: Write = (key, value) => {
    if (value !== undefined) stored[key] = value;
  };
  const { log } = remember({}, write);
  const listed = [...state.tracks.values()].filter((_, index) => index % 2 === 0);
  storeLog(log.add(listed), write);
  storeState(EMPTY, state, log, write);
  // A store gives its keys back in an order of its own.
  const shuffled = Object.fromEntries(Object.entries(stored).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return remember(JSON.parse(JSON.stringify(shuffled)) as Record<string, unknown>, write).state;
}

test.each(["chromium", "firefox"] as const)(
  "in %s the death of the background between two events changes nothing",
  (browser) => {
    fc.assert(
      fc.property(planned(browser), (plans) => {
        const events = eventsOf(plans);
        expect(see(events, reborn).exchanges).toEqual(see(events).exchanges);
      }),
    );
  },
);
