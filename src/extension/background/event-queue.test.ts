import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { preflight, request, see } from "../../capture/testing";
import type { CaptureEvent } from "../../capture/events";
import { EventQueue } from "./event-queue";
import { store } from "./testing-recorder";

interface Named {
  readonly at: number;
  readonly name: string;
}

/** Between two looks at what may be handled by now. */
const TURN = 50;

/** Backgrounds that share a store and a clock. `start` begins one; the one before is dead then. */
function life<Event extends { readonly at: number } = Named>() {
  const stored = new Map<string, unknown>();
  const handled: Event[] = [];
  let now = 1000;
  let queue = new EventQueue<Event>(() => now);
  const turn = () => {
    handled.push(...queue.take());
    store(stored, queue.takeChanges());
  };
  return {
    handled,
    stored,
    start(mayStore: (event: Event) => boolean = () => true) {
      now += 1;
      const started = new EventQueue<Event>(() => now);
      queue = started;
      return { queue: started, remember: () => started.restore(new Map(stored), mayStore) };
    },
    turn,
    pass(milliseconds: number) {
      turn();
      for (let passed = 0; passed < milliseconds; passed += TURN) {
        now += Math.min(TURN, milliseconds - passed);
        turn();
      }
    },
    time: () => now,
  };
}

const names = ({ handled }: { readonly handled: readonly Named[] }): string[] => handled.map(({ name }) => name);

const EVENTS = [
  ...request("b", { id: "1", method: "PUT", at: 0 }),
  ...preflight("b s h204 st C", { id: "2", at: 10 }),
  ...request("b s h200 E:net::ERR_FAILED", { id: "1", method: "PUT", at: 20 }).slice(1),
  ...request("b s h200 st C", { id: "3", url: "https://cdn.example/a", at: 30 }),
];

describe("the wave after a start", () => {
  test("is handled in the order of its times, in whatever order it comes", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(EVENTS, { minLength: EVENTS.length }), (delivered) => {
        const world = life<CaptureEvent>();
        const { queue, remember } = world.start();
        for (const event of delivered) queue.add(event);
        remember();
        expect(world.handled).toEqual([]);
        world.pass(400);
        expect(see(world.handled).exchanges).toEqual(see(EVENTS).exchanges);
      }),
    );
  });

  test("leaves events of one millisecond in the order in which they came", () => {
    const world = life();
    const { queue, remember } = world.start();
    for (const name of ["first", "second", "third"]) queue.add({ at: 1, name });
    remember();
    world.pass(400);
    expect(names(world)).toEqual(["first", "second", "third"]);
  });

  test("begins with the first event, however long after the start that is", () => {
    const world = life();
    const { queue, remember } = world.start();
    remember();
    world.pass(5000);
    queue.add({ at: world.time(), name: "second" });
    queue.add({ at: world.time() - 1, name: "first" });
    world.pass(300);
    queue.add({ at: 0, name: "at once" });
    world.turn();
    expect(names(world)).toEqual(["first", "second", "at once"]);
  });

  test("lasts while old events still come, but not forever", () => {
    const world = life();
    const { queue, remember } = world.start();
    remember();
    for (let round = 0; round < 15; round += 1) {
      queue.add({ at: 500 - round, name: `${round}` });
      world.pass(50);
    }
    expect(world.handled).toEqual([]);
    for (let round = 15; round < 45; round += 1) {
      queue.add({ at: 500 - round, name: `${round}` });
      world.pass(50);
    }
    expect(world.handled).toHaveLength(45);
  });
});

test("pages that say late what they have to say do not hold up the events", () => {
  const world = life();
  const { queue, remember } = world.start();
  remember();
  for (let round = 0; round < 8; round += 1) {
    queue.addReport(`${round}`, [{ at: world.time() - 250, name: "late" }]);
    world.pass(50);
  }
  queue.add({ at: world.time(), name: "now" });
  world.turn();
  expect(names(world)).toHaveLength(9);
});

test("after the wave everything is handled with the next turn, in the order in which it came, and is stored no more", () => {
  const world = life();
  const { queue, remember } = world.start();
  remember();
  queue.add({ at: 1, name: "first" });
  world.pass(400);
  queue.add({ at: world.time(), name: "second" });
  queue.addReport("page", [{ at: world.time() - 10, name: "third" }]);
  queue.add({ at: world.time() - 500, name: "fourth" });
  expect(queue.isWaiting).toBe(true);
  world.turn();
  expect(queue.isWaiting).toBe(false);
  expect(names(world)).toEqual(["first", "second", "third", "fourth"]);
  expect([...world.stored.keys()]).toEqual(["reports"]);
});

describe("a death while events wait", () => {
  test("loses none of them and doubles none, at whatever moment", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(400), { maxLength: 30 }), (pauses) => {
        const world = life();
        const begin = (remembers: boolean) => {
          const started = world.start();
          if (remembers) started.remember();
          return started.queue;
        };
        let queue = begin(true);
        for (const [index, pause] of pauses.entries()) {
          queue.add({ at: world.time(), name: `${index}` });
          // What came in is stored with the next turn, which comes at once.
          world.pass(pause);
          if (pause % 2 > 0) queue = begin(pause % 3 > 0);
        }
        begin(true);
        world.pass(3000);
        expect(names(world)).toEqual([...pauses.keys()].map(String));
        expect([...world.stored.keys()]).toEqual([]);
      }),
    );
  });

  test("leaves nothing in the store of what may not lie there", () => {
    const world = life();
    const isOpen = ({ name }: Named) => name !== "private";
    const first = world.start(isOpen);
    first.queue.add({ at: 1, name: "private" });
    world.turn();
    const { queue, remember } = world.start(isOpen);
    queue.add({ at: 2, name: "private" });
    queue.add({ at: 3, name: "open" });
    remember();
    queue.add({ at: 4, name: "private" });
    world.turn();
    expect([...world.stored.values()]).toEqual([{ at: 3, name: "open" }]);
    world.pass(3000);
    expect(names(world)).toEqual(["private", "private", "open", "private"]);
  });

  test("loses nothing of a flood, though the store takes no more than a megabyte of it", () => {
    const world = life();
    const first = world.start();
    const flood = Array.from({ length: 300 }, (_, index) => ({ at: index, name: `${index} ${"x".repeat(10_000)}` }));
    for (const event of flood.slice(0, 50)) first.queue.add(event);
    world.turn();
    const { queue, remember } = world.start();
    remember();
    for (const event of flood.slice(50)) queue.add(event);
    world.turn();
    expect(JSON.stringify([...world.stored]).length).toBeLessThan(1_100_000);
    world.pass(3000);
    expect(names(world)).toEqual(flood.map(({ name }) => name));
    expect([...world.stored.keys()]).toEqual([]);
  });

  test("takes in a report of a page once, though the page says it again", () => {
    const world = life();
    const first = world.start();
    first.remember();
    first.queue.addReport("one", [{ at: 1, name: "one" }]);
    const second = world.start();
    second.remember();
    second.queue.addReport("one", [{ at: 1, name: "one" }]);
    second.queue.addReport("two", [{ at: 2, name: "two" }]);
    world.pass(3000);
    expect(names(world)).toEqual(["one", "two"]);
  });
});
