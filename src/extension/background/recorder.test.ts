import { describe, expect, test } from "vitest";
import type { CaptureEvent } from "../../capture/events";
import { refusal, request, timing } from "../../capture/testing";
import type { Stored } from "./memory";
import type { Policy } from "./recorder";
import { recording as recordingOf } from "./testing-recorder";

const [{ tab: TAB } = { tab: 0 }] = request("b", { id: "1" });
const OPEN: Policy = { isAlways: false, isKept: false };

/** A recorder of one tab whose DevTools is open, unless said otherwise, and what it has stored. */
function recording(policy: Policy = OPEN, { isPrivate = false, isWatched = true, left = new Map() as Stored } = {}) {
  const { recorder, see, stored, told, save } = recordingOf(policy, { privateTabs: isPrivate ? [TAB] : [], left });
  if (isWatched) recorder.watch(TAB, true);
  const shown = () => recorder.since(TAB, 0).records.map(({ exchange }) => exchange.outcome);
  return { recorder, see, shown, stored, save, told };
}

const blocked = (id: string, at = 0) => request("b s h200 E:net::ERR_FAILED", { id, at });
const navigation = (at: number) => ({ kind: "navigation", tab: TAB, at, url: "https://app.example/" }) as const;

describe("a pause", () => {
  test("lets requests go by, but follows to its end what began before", () => {
    const { recorder, see, shown } = recording();
    const [first, ...rest] = blocked("1");
    see(first ? [first] : []);
    recorder.pause(TAB, true);
    see([...blocked("2"), ...rest]);
    expect(shown()).toEqual(["blocked"]);
    recorder.pause(TAB, false);
    see(blocked("3"));
    expect(shown()).toEqual(["blocked", "blocked"]);
  });

  test("ends with DevTools", () => {
    const { recorder } = recording();
    recorder.pause(TAB, true);
    recorder.watch(TAB, false);
    expect(recorder.state(TAB).isPaused).toBe(false);
  });
});

describe("a death of the background", () => {
  const EVENTS = blocked("1");

  test.each([1, 2, 3])("after event %i of a request changes nothing", (count) => {
    for (const isCleared of [false, true]) {
      const before = recording();
      before.see(EVENTS.slice(0, count));
      if (isCleared) before.recorder.clear(TAB);
      before.save();
      const after = recording(OPEN, { left: before.stored });
      after.see(EVENTS.slice(count));
      expect(after.shown()).toEqual(["blocked"]);
    }
  });
});

describe("events that come together", () => {
  const EVENTS = [
    ...blocked("1"),
    ...request("b s h200 st C", { id: "2", at: 50 }),
    navigation(100),
    ...blocked("3", 200),
    ...request("b s", { id: "4", at: 300 }),
  ];

  test.each([true, false])("leave the same as one by one, in the store too; list kept: %s", (isKept) => {
    const together = recording({ isAlways: false, isKept });
    together.recorder.take(EVENTS);
    together.save();
    const single = recording({ isAlways: false, isKept });
    single.see(EVENTS);
    const exchanges = ({ recorder }: typeof single) => recorder.since(TAB, 0).records.map(({ exchange }) => exchange);
    expect(exchanges(together)).toEqual(exchanges(single));
    expect([...together.stored.keys()].toSorted()).toEqual([...single.stored.keys()].toSorted());
    expect(recording(OPEN, { left: together.stored }).shown()).toEqual(single.shown());
  });

  test("are told for each tab that they concern, and for no other", () => {
    const { recorder, told, save } = recording({ isAlways: true, isKept: false });
    save();
    const elsewhere = request("b s h200 st C", { id: "2" }).map((event) => ({ ...event, tab: TAB + 1 }));
    recorder.take([...blocked("1"), ...elsewhere]);
    save();
    expect(new Set(told)).toEqual(new Set([TAB, TAB + 1]));
  });

  test("are all taken in but one that we fail at, and its error is not hidden", () => {
    const { recorder, shown } = recording();
    const broken = {
      ...blocked("2")[0],
      get url(): string {
        throw new Error("odd");
      },
    } as CaptureEvent;
    expect(() => recorder.take([...blocked("1"), broken, ...blocked("3")])).toThrow("odd");
    expect(shown()).toEqual(["blocked", "blocked"]);
  });
});

describe("another page", () => {
  const FIREFOX = { browser: "firefox", url: "https://api.example/items" } as const;
  const blockedInFirefox = (id: string, at: number) => request("b s h200 st C", { ...FIREFOX, id, at });

  test("begins a new list, and what the page before it still waited for is forgotten", () => {
    const { see, shown, recorder } = recording();
    see([...blocked("1"), ...request("b s", { id: "2", at: 50 }), refusal(60), navigation(1000)]);
    expect(shown()).toEqual([]);
    see(request("E:net::ERR_FAILED", { id: "2", at: 1050 }));
    expect(shown()).toEqual([]);
    expect(recorder.state(TAB).dropped).toBe(0);
  });

  test("keeps what it has told before the network tells that it is there: how its requests end, and what its policy forbids", () => {
    const { see, shown } = recording();
    see([
      ...blocked("1"),
      refusal(1015, "csp", "https://api.example/forbidden"),
      timing(false, 200, 1014),
      navigation(1000),
    ]);
    see(blockedInFirefox("2", 1010));
    expect(shown()).toEqual(["failed", "blocked"]);
  });

  test("has no part in what the page before it told of itself", () => {
    const { see, shown } = recording();
    see([timing(false, 200, 500), navigation(1000), ...blockedInFirefox("2", 1010)]);
    expect(shown()).toEqual(["unknown"]);
  });
});

test("an emptied list, a pause and another page are told too", () => {
  const { recorder, told, save } = recording();
  for (const action of [
    () => recorder.clear(TAB),
    () => recorder.pause(TAB, true),
    () => recorder.take([navigation(100)]),
  ]) {
    save();
    action();
    save();
    expect(told).toContain(TAB);
  }
});

test("a worker's request belongs to every tab that shows something of its origin", () => {
  const { recorder, see } = recording({ isAlways: true, isKept: false });
  recorder.learn(TAB, "https://app.example");
  recorder.learn(2, "https://app.example");
  recorder.learn(3, "https://other.example");
  see(request("b s h200 st C", { id: "w" }).map((event) => ({ ...event, tab: -1 })));
  expect([TAB, 2, 3].map((tab) => recorder.since(tab, 0).records.length)).toEqual([1, 1, 0]);
});

describe("a navigation", () => {
  test("empties the list, unless the person wants to keep it", () => {
    for (const [isKept, left] of [
      [false, 0],
      [true, 1],
    ] as const) {
      const { recorder, see, shown } = recording({ ...OPEN, isKept });
      see(blocked("1"));
      recorder.take([navigation(100)]);
      expect(shown()).toHaveLength(left);
    }
  });
});

describe("recording always", () => {
  const ALWAYS = { isAlways: true, isKept: false };

  test("needs no DevTools, and goes on after it was closed", () => {
    const { recorder, see, shown } = recording(ALWAYS, { isWatched: false });
    see(blocked("1"));
    recorder.watch(TAB, true);
    recorder.watch(TAB, false);
    expect(shown()).toHaveLength(1);
  });

  test("forgets at once what was seen without DevTools when the person wants it no more", () => {
    const { recorder, see, shown } = recording(ALWAYS, { isWatched: false });
    see(blocked("1"));
    recorder.follow(OPEN);
    expect(shown()).toEqual([]);
    expect(recorder.isOn()).toBe(false);
  });

  test("forgets with time, but never under the eyes of an open DevTools", () => {
    const { recorder, see, shown } = recording(ALWAYS);
    see(blocked("1", 1000));
    recorder.expire(5000);
    expect(shown()).toHaveLength(1);
    recorder.watch(TAB, false);
    recorder.expire(5000);
    expect(shown()).toEqual([]);
  });

  test("leaves private windows out", () => {
    const { see, shown } = recording(ALWAYS, { isPrivate: true, isWatched: false });
    see(blocked("1"));
    expect(shown()).toEqual([]);
  });
});

test("nothing that a private tab asks for is stored, and its panel is told of it all the same", () => {
  const { see, shown, stored } = recording(OPEN, { isPrivate: true });
  see(blocked("1"));
  expect(shown()).toEqual(["blocked"]);
  expect(JSON.stringify([...stored])).not.toContain("://");
});

test("a page that only asks its own origin is known for it, until it is left", () => {
  const { recorder, see } = recording();
  see(request("b s h200 st C", { id: "1", url: "https://app.example/data" }));
  expect(recorder.state(TAB).sawOwnOrigin).toBe(true);
  recorder.take([navigation(100)]);
  expect(recorder.state(TAB).sawOwnOrigin).toBe(false);
});
