import * as fc from "fast-check";
import { expect, test } from "vitest";
import { preflight, request, see } from "../capture/testing";
import type { CaptureEvent } from "../capture/events";
import { Intake } from "./intake";

const EVENTS = [
  ...request("b", { id: "1", method: "PUT", at: 0 }),
  ...preflight("b s h204 st C", { id: "2", at: 10 }),
  ...request("b s h200 E:net::ERR_FAILED", { id: "1", method: "PUT", at: 20 }).slice(1),
  ...request("b s h200 st C", { id: "3", url: "https://cdn.example/a", at: 30 }),
];

test("events of a wave are handled in the order of their times, in whatever order they come", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(EVENTS, { minLength: EVENTS.length }), (delivered) => {
      const handled: CaptureEvent[] = [];
      const intake = new Intake<CaptureEvent>((event) => handled.push(event));
      for (const event of delivered) intake.add(event);
      expect(handled).toEqual([]);
      intake.open();
      expect(see(handled).exchanges).toEqual(see(EVENTS).exchanges);
    }),
  );
});

test("events of one millisecond stay in the order in which they came", () => {
  const handled: string[] = [];
  const intake = new Intake<{ at: number; name: string }>(({ name }) => handled.push(name));
  for (const name of ["first", "second", "third"]) intake.add({ at: 1, name });
  intake.open();
  expect(handled).toEqual(["first", "second", "third"]);
});

test("after the wave events pass straight through", () => {
  const handled: number[] = [];
  const intake = new Intake<{ at: number }>(({ at }) => handled.push(at));
  intake.open();
  intake.add({ at: 2 });
  intake.add({ at: 1 });
  expect(handled).toEqual([2, 1]);
});
