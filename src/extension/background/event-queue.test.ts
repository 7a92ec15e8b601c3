import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { preflight, request, see } from "../../capture/testing";
import type { CaptureEvent } from "../../capture/events";
import { EventQueue } from "./event-queue";

interface Named {
  readonly at: number;
  readonly name: string;
}

/** Backgrounds that share a store and a clock. `start` begins one; the one before is dead then. */
function life<Event extends { readonly at: number } = Named>() {
  const stored: Record<string, unknown> = {};
  const handled: Event[] = [];
  let now = 1000;
  let isResting = false;
  let hear: (events: readonly Event[]) => void = () => undefined;
  let timers: { readonly due: number; readonly ring: () => void }[] = [];
  const write = (key: string, value: unknown): void => {
    if (value === undefined) delete stored[key];
    else stored[key] = value;
  };
  const wait = (milliseconds: number) =>
    new Promise<void>((ring) => {
      timers.push({ due: now + milliseconds, ring });
    });
  return {
    handled,
    stored,
    start(mayStore: (event: Event) => boolean = () => true) {
      timers = [];
      now += 1;
      const queue = new EventQueue<Event>({
        handle(events) {
          handled.push(...events);
          hear(events);
        },
        write,
        isResting: () => isResting,
        now: () => now,
        wait,
      });
      return { queue, remember: () => queue.remember({ ...stored }, mayStore) };
    },
    async pass(milliseconds: number) {
      for (let step = 0; step < milliseconds; step += 10) {
        now += 10;
        for (const { due, ring } of timers) if (due <= now) ring();
        timers = timers.filter(({ due }) => due > now);
        await Promise.resolve();
        await Promise.resolve();
      }
    },
    time: () => now,
    rest(isOn: boolean) {
      isResting = isOn;
    },
    onHandle(listener: (events: readonly Event[]) => void) {
      hear = listener;
    },
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
  test("is handled in the order of its times, in whatever order it comes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(EVENTS, { minLength: EVENTS.length }), async (delivered) => {
        const world = life<CaptureEvent>();
        const { queue, remember } = world.start();
        for (const event of delivered) queue.add(event);
        remember();
        expect(world.handled).toEqual([]);
        await world.pass(400);
        expect(see(world.handled).exchanges).toEqual(see(EVENTS).exchanges);
      }),
    );
  });

  test("leaves events of one millisecond in the order in which they came", async () => {
    const world = life();
    const { queue, remember } = world.start();
    for (const name of ["first", "second", "third"]) queue.add({ at: 1, name });
    remember();
    await world.pass(400);
    expect(names(world)).toEqual(["first", "second", "third"]);
  });

  test("begins with the first event, however long after the start that is", async () => {
    const world = life();
    const { queue, remember } = world.start();
    remember();
    await world.pass(5000);
    queue.add({ at: world.time(), name: "second" });
    queue.add({ at: world.time() - 1, name: "first" });
    await world.pass(300);
    queue.add({ at: 0, name: "at once" });
    expect(names(world)).toEqual(["first", "second", "at once"]);
  });

  test("lasts while old events still come, but not forever", async () => {
    const world = life();
    const { queue, remember } = world.start();
    remember();
    for (let round = 0; round < 15; round += 1) {
      queue.add({ at: 1000 - round, name: `${round}` });
      await world.pass(50);
    }
    expect(world.handled).toEqual([]);
    for (let round = 15; round < 45; round += 1) {
      queue.add({ at: 1000 - round, name: `${round}` });
      await world.pass(50);
    }
    expect(world.handled).toHaveLength(45);
  });
});

test("pages that say late what they have to say do not hold up the events", async () => {
  const world = life();
  const { queue, remember } = world.start();
  remember();
  for (let round = 0; round < 8; round += 1) {
    queue.take(`${round}`, [{ at: world.time() - 250, name: "late" }]);
    await world.pass(50);
  }
  queue.add({ at: world.time(), name: "now" });
  expect(names(world)).toHaveLength(9);
});

describe("after the wave", () => {
  /** One whose wave is over. */
  async function calm() {
    const world = life();
    const { queue, remember } = world.start();
    remember();
    queue.add({ at: 1, name: "first" });
    await world.pass(400);
    return { world, queue };
  }

  test("an event is handled at once on a quiet page", async () => {
    const { world, queue } = await calm();
    queue.add({ at: world.time(), name: "second" });
    expect(names(world)).toEqual(["first", "second"]);
  });

  test("what comes while the store rests is handled together, when it has or when somebody has to know", async () => {
    const { world, queue } = await calm();
    world.rest(true);
    for (const name of ["second", "third"]) queue.add({ at: world.time(), name });
    expect(names(world)).toEqual(["first"]);
    queue.flush();
    expect(names(world)).toEqual(["first", "second", "third"]);
    queue.flush();
    expect(names(world)).toHaveLength(3);
  });

  test("what a page says is handled together with what the network told before it", async () => {
    const { world, queue } = await calm();
    const batches: string[][] = [];
    world.onHandle((events) => batches.push(events.map(({ name }) => name)));
    queue.take(
      "quiet",
      ["second", "third"].map((name) => ({ at: world.time(), name })),
    );
    world.rest(true);
    queue.add({ at: world.time(), name: "fourth" });
    queue.take("busy", [{ at: world.time(), name: "fifth" }]);
    // Written with what it leads to, and not before: who dies now gets the report again.
    expect(batches).toEqual([["second", "third"]]);
    queue.flush();
    expect(batches).toEqual([
      ["second", "third"],
      ["fourth", "fifth"],
    ]);
  });
});

describe("a death while events wait", () => {
  test("loses none of them and doubles none, at whatever moment", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(400), { maxLength: 30 }), async (pauses) => {
        const world = life();
        const begin = (remembers: boolean) => {
          const started = world.start();
          if (remembers) started.remember();
          return started.queue;
        };
        let queue = begin(true);
        for (const [index, pause] of pauses.entries()) {
          queue.add({ at: world.time(), name: `${index}` });
          await world.pass(pause);
          if (pause % 2 > 0) queue = begin(pause % 3 > 0);
        }
        begin(true);
        await world.pass(3000);
        expect(names(world)).toEqual([...pauses.keys()].map(String));
        expect(Object.keys(world.stored)).toEqual([]);
      }),
    );
  });

  test("leaves nothing in the store of what may not lie there", async () => {
    const world = life();
    const isOpen = ({ name }: Named) => name !== "private";
    const first = world.start(isOpen);
    first.queue.add({ at: 1, name: "private" });
    const { queue, remember } = world.start(isOpen);
    queue.add({ at: 2, name: "private" });
    queue.add({ at: 3, name: "open" });
    remember();
    queue.add({ at: 4, name: "private" });
    expect(Object.values(world.stored)).toEqual([{ at: 3, name: "open" }]);
    await world.pass(3000);
    expect(names(world)).toEqual(["private", "private", "open", "private"]);
  });

  test("loses nothing of a flood, though the store takes no more than a megabyte of it", async () => {
    const world = life();
    const first = world.start();
    const flood = Array.from({ length: 300 }, (_, index) => ({ at: index, name: `${index} ${"x".repeat(10_000)}` }));
    for (const event of flood.slice(0, 50)) first.queue.add(event);
    const { queue, remember } = world.start();
    remember();
    for (const event of flood.slice(50)) queue.add(event);
    expect(JSON.stringify(world.stored).length).toBeLessThan(1_100_000);
    await world.pass(3000);
    expect(names(world)).toEqual(flood.map(({ name }) => name));
    expect(Object.keys(world.stored)).toEqual([]);
  });

  test("takes in a report of a page once, though the page says it again", async () => {
    const world = life();
    const first = world.start();
    first.remember();
    first.queue.take("one", [{ at: 1, name: "one" }]);
    const second = world.start();
    second.remember();
    second.queue.take("one", [{ at: 1, name: "one" }]);
    second.queue.take("two", [{ at: 2, name: "two" }]);
    await world.pass(3000);
    expect(names(world)).toEqual(["one", "two"]);
  });
});
