import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { preflight, request, see } from "../../capture/testing";
import type { CaptureEvent } from "../../capture/events";
import { EventQueue } from "./event-queue";
import { Memory } from "./memory";
import { store } from "./testing-recorder";

interface Named {
  readonly at: number;
  readonly name: string;
  readonly tab: number;
}

const TAB = 1;
const named = (name: string, at: number): Named => ({ name, at, tab: TAB });

/** Between two looks at what may be handled by now. */
const TURN = 50;

const memoryOf = <Event extends Named | CaptureEvent>(queue: EventQueue<Event>) =>
  new Memory([
    ["event:", queue],
    ["report:", queue.reports],
  ]);

/** Backgrounds that share a store and a clock. `start` begins one; the one before is dead then. */
function life<Event extends Named | CaptureEvent = Named>() {
  const stored = new Map<string, unknown>();
  const handled: Event[] = [];
  let now = 1000;
  let queue = new EventQueue<Event>(() => now);
  let memory = memoryOf(queue);
  const turn = () => {
    handled.push(...queue.take());
    store(stored, memory.takeChanges(new Set()));
  };
  return {
    handled,
    stored,
    start(mayStore: (event: Event) => boolean = () => true) {
      now += 1;
      const started = new EventQueue<Event>(() => now);
      queue = started;
      memory = memoryOf(started);
      const before = new Map(stored);
      const remember = () => {
        memory.restore(before);
        started.start(mayStore);
      };
      return { queue: started, remember };
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
    for (const name of ["first", "second", "third"]) queue.add(named(name, 1));
    remember();
    world.pass(400);
    expect(names(world)).toEqual(["first", "second", "third"]);
  });

  test("begins with the first event, however long after the start that is", () => {
    const world = life();
    const { queue, remember } = world.start();
    remember();
    world.pass(5000);
    queue.add(named("second", world.time()));
    queue.add(named("first", world.time() - 1));
    world.pass(300);
    queue.add(named("at once", 0));
    world.turn();
    expect(names(world)).toEqual(["first", "second", "at once"]);
  });

  test("lasts while old events still come, but not forever", () => {
    const world = life();
    const { queue, remember } = world.start();
    remember();
    for (let round = 0; round < 15; round += 1) {
      queue.add(named(`${round}`, 500 - round));
      world.pass(50);
    }
    expect(world.handled).toEqual([]);
    for (let round = 15; round < 45; round += 1) {
      queue.add(named(`${round}`, 500 - round));
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
    queue.addReport(`${round}`, TAB, [named("late", world.time() - 250)]);
    world.pass(50);
  }
  queue.add(named("now", world.time()));
  world.turn();
  expect(names(world)).toHaveLength(9);
});

test("after the wave everything is handled with the next turn, in the order in which it came, and is stored no more", () => {
  const world = life();
  const { queue, remember } = world.start();
  remember();
  queue.add(named("first", 1));
  world.pass(400);
  queue.add(named("second", world.time()));
  queue.addReport("page", TAB, [named("third", world.time() - 10)]);
  queue.add(named("fourth", world.time() - 500));
  expect(queue.isWaiting).toBe(true);
  world.turn();
  expect(queue.isWaiting).toBe(false);
  expect(names(world)).toEqual(["first", "second", "third", "fourth"]);
  expect([...world.stored.keys()]).toEqual(["report:page"]);
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
          queue.add(named(`${index}`, world.time()));
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
    first.queue.add(named("private", 1));
    world.turn();
    const { queue, remember } = world.start(isOpen);
    queue.add(named("private", 2));
    queue.add(named("open", 3));
    remember();
    queue.add(named("private", 4));
    world.turn();
    expect([...world.stored.values()]).toEqual([named("open", 3)]);
    world.pass(3000);
    expect(names(world)).toEqual(["private", "private", "open", "private"]);
  });

  test("loses nothing of a flood, though the store takes no more than a megabyte of it", () => {
    const world = life();
    const first = world.start();
    const flood = Array.from({ length: 300 }, (_, index) => named(`${index} ${"x".repeat(10_000)}`, index));
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
    first.queue.addReport("one", TAB, [named("one", 1)]);
    const second = world.start();
    second.remember();
    second.queue.addReport("one", TAB, [named("one", 1)]);
    second.queue.addReport("two", TAB, [named("two", 2)]);
    world.pass(3000);
    expect(names(world)).toEqual(["one", "two"]);
  });
});
