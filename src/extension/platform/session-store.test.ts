import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { SessionStore } from "./session-store";

const calls: unknown[] = [];
const stored = new Map<string, string>();
/** Whether the background was ended by force: the browser hears no more of it. */
let isEnded = false;
let isFull = false;

vi.mock("./browser", () => ({
  KIND: "firefox",
  browser: {
    storage: {
      session: {
        get: () => Promise.resolve(Object.fromEntries(stored)),
        async set(values: Record<string, string>) {
          if (isEnded) return;
          if (isFull) throw new Error("Session storage quota bytes exceeded.");
          calls.push(values);
          for (const [key, value] of Object.entries(values)) stored.set(key, value);
        },
        async remove(keys: string[]) {
          if (isEnded) return;
          calls.push(keys);
          for (const key of keys) stored.delete(key);
        },
      },
    },
  },
}));

/** A store whose rest ends when `rested` is called. */
function storing(onRested: () => void = () => undefined) {
  const rests: (() => void)[] = [];
  const store = new SessionStore(onRested, (work) => rests.push(work));
  const rested = () => {
    for (const work of rests.splice(0)) work();
  };
  return { store, rested };
}

describe("the background's store", () => {
  beforeEach(() => {
    calls.length = 0;
    stored.clear();
    isEnded = false;
    isFull = false;
  });

  test("writes what one event changes at once and in one call, each key as it was last", async () => {
    const { store } = storing();
    store.set("a", 1);
    store.set("b", "ö");
    store.set("a", 2);
    await store.written();
    expect(calls).toEqual([{ a: "2", b: '"\\u00f6"' }]);
  });

  test("writes what follows soon after it in one call too, and never says what came and went in the meantime", async () => {
    const { store, rested } = storing();
    store.set("first", 1);
    await store.written();
    store.set("a", 1);
    store.set("b", 1);
    await Promise.resolve();
    store.set("a", undefined);
    store.set("b", 2);
    expect(calls).toEqual([{ first: "1" }]);
    rested();
    await store.written();
    expect(calls).toEqual([{ first: "1" }, { b: "2" }]);
  });

  test("asks after a rest what else there is to write, and writes it in the same call", async () => {
    const { store, rested } = storing(() => store.set("b", store.isResting));
    expect(store.isResting).toBe(false);
    store.set("first", 1);
    await store.written();
    expect(store.isResting).toBe(true);
    store.set("a", 1);
    rested();
    await store.written();
    expect(calls).toEqual([{ first: "1" }, { a: "1", b: "true" }]);
  });

  test("goes on when who was asked fails", async () => {
    const { store, rested } = storing(() => {
      throw new Error("broken");
    });
    store.set("first", 1);
    await store.written();
    store.set("a", 1);
    expect(rested).toThrow("broken");
    await store.written();
    expect(calls).toEqual([{ first: "1" }, { a: "1" }]);
  });

  describe("rests by itself", () => {
    const store = async (keys: number) => {
      const written = new SessionStore(() => undefined);
      for (let key = 0; key < keys; key += 1) written.set(`${key}`, 1);
      await written.written();
      written.set("more", 1);
      return written;
    };
    const pass = (milliseconds: number) => vi.advanceTimersByTime(milliseconds);

    beforeEach(() => {
      vi.useFakeTimers();
    });

    afterEach(() => {
      // On a page that is quiet nothing goes on.
      pass(1000);
      expect(vi.getTimerCount()).toBe(0);
      vi.useRealTimers();
    });

    test.each([
      [1, 100],
      [10, 100],
      [15, 150],
      [500, 300],
    ])("after %i keys for %i ms", async (keys, milliseconds) => {
      await store(keys);
      pass(milliseconds - 1);
      expect(calls).toHaveLength(1);
      pass(1);
      expect(calls).toEqual([calls[0], { more: "1" }]);
    });

    test("no longer than 100 ms when it is to make haste, and then as long as ever", async () => {
      const hasty = await store(500);
      hasty.flushSoon();
      expect(calls).toHaveLength(1);
      pass(100);
      expect(calls).toHaveLength(2);
      for (let key = 0; key < 30; key += 1) hasty.set(`${key}`, 2);
      pass(100);
      expect(calls).toHaveLength(3);
      hasty.set("last", 1);
      pass(200);
      expect(calls).toHaveLength(3);
      hasty.flushSoon();
      expect(calls).toEqual([...calls.slice(0, 3), { last: "1" }]);
    });
  });

  test("removes what an earlier background left behind", async () => {
    stored.set("old", "1");
    const { store, rested } = storing();
    expect(await store.load()).toEqual({ old: 1 });
    store.set("old", undefined);
    await store.written();
    rested();
    expect([...stored]).toEqual([]);
  });

  test("keeps a key that was removed and came back", async () => {
    const { store, rested } = storing();
    store.set("a", 1);
    await store.written();
    store.set("a", undefined);
    rested();
    store.set("a", 2);
    rested();
    rested();
    expect([...stored]).toEqual([["a", "2"]]);
  });

  test("does not let removed keys pile up while it never comes to rest", async () => {
    const { store, rested } = storing();
    for (let index = 0; index < 1000; index += 1) {
      store.set(`record ${index}`, index);
      store.set(`track ${index - 1}`, undefined);
      store.set(`track ${index}`, index);
      rested();
      await store.written();
    }
    expect(stored.size).toBeLessThan(1300);
  });

  test("removes what is to go also when the browser takes no more", async () => {
    vi.spyOn(console, "warn").mockImplementation(() => undefined);
    const { store, rested } = storing();
    store.set("record", 1);
    await store.written();
    isFull = true;
    store.set("record", undefined);
    store.set("enormous", 1);
    rested();
    await vi.waitFor(() => expect([...stored]).toEqual([]));
  });

  test("never parts what stands for something from what it stood for, whenever the background is ended", async () => {
    const { store } = storing();
    store.set("track", 1);
    store.set("other", 1);
    await store.written();
    const next = storing();
    await next.store.load();
    next.store.set("record", 2);
    next.store.set("track", undefined);
    await next.store.written();
    isEnded = true;
    expect(await storing().store.load()).toEqual({ other: 1, record: 2 });
    isEnded = false;
    await storing().store.load();
    expect([...stored.keys()]).toEqual(["other", "record"]);
  });

  test("starts with what it can read when the store holds something else, and removes that", async () => {
    stored.set("record:1:e1", '{"a":1}');
    stored.set("record:1:e2", "no JSON");
    (stored as Map<string, unknown>).set("record:1:e3", { not: "a text" });
    expect(await storing().store.load()).toEqual({ "record:1:e1": { a: 1 } });
    expect([...stored.keys()]).toEqual(["record:1:e1"]);
  });

  test("leaves alone what others keep beside it", async () => {
    stored.set("other:trials", "true");
    stored.set("other:note", "no JSON");
    expect(await storing().store.load()).toEqual({});
    expect(stored.size).toBe(2);
  });
});
