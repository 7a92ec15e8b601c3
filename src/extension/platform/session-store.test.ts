import { beforeEach, describe, expect, test, vi } from "vitest";
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

const write = (store: SessionStore, changes: Readonly<Record<string, unknown>>) =>
  store.write(new Map(Object.entries(changes)));

describe("the background's store", () => {
  beforeEach(() => {
    calls.length = 0;
    stored.clear();
    isEnded = false;
    isFull = false;
  });

  test("writes all that changed in one call, and makes none where nothing did", () => {
    const store = new SessionStore();
    write(store, { a: 2, b: "ö" });
    write(store, {});
    expect(calls).toEqual([{ a: "2", b: '"\\u00f6"' }]);
  });

  test("never says what came and went before it was written", () => {
    write(new SessionStore(), { a: undefined, b: 2 });
    expect(calls).toEqual([{ b: "2" }]);
  });

  test("removes what an earlier background left behind, once it is called again", async () => {
    stored.set("old", "1");
    const store = new SessionStore();
    expect([...(await store.load())]).toEqual([["old", 1]]);
    expect(write(store, { old: undefined })).toBe(true);
    expect(write(store, {})).toBe(false);
    expect([...stored]).toEqual([]);
  });

  test("keeps a key that was removed and came back", () => {
    const store = new SessionStore();
    write(store, { a: 1 });
    write(store, { a: undefined });
    write(store, { a: 2 });
    write(store, {});
    expect([...stored]).toEqual([["a", "2"]]);
  });

  test("does not let removed keys pile up while it never comes to rest", () => {
    const store = new SessionStore();
    for (let index = 0; index < 1000; index += 1) {
      write(store, { [`record ${index}`]: index, [`track ${index - 1}`]: undefined, [`track ${index}`]: index });
    }
    expect(stored.size).toBeLessThan(1300);
  });

  test("removes what is to go also when the browser takes no more", async () => {
    vi.spyOn(console, "warn").mockImplementation(() => undefined);
    const store = new SessionStore();
    write(store, { record: 1 });
    isFull = true;
    write(store, { record: undefined, enormous: 1 });
    await vi.waitFor(() => expect([...stored]).toEqual([]));
  });

  test("never parts what stands for something from what it stood for, whenever the background is ended", async () => {
    write(new SessionStore(), { track: 1, other: 1 });
    const next = new SessionStore();
    await next.load();
    write(next, { record: 2, track: undefined });
    isEnded = true;
    expect(Object.fromEntries(await new SessionStore().load())).toEqual({ other: 1, record: 2 });
    isEnded = false;
    await new SessionStore().load();
    expect([...stored.keys()]).toEqual(["other", "record"]);
  });

  test("starts with what it can read when the store holds something else, and removes that", async () => {
    stored.set("record:1:e1", '{"a":1}');
    stored.set("record:1:e2", "no JSON");
    (stored as Map<string, unknown>).set("record:1:e3", { not: "a text" });
    expect([...(await new SessionStore().load())]).toEqual([["record:1:e1", { a: 1 }]]);
    expect([...stored.keys()]).toEqual(["record:1:e1"]);
  });

  test("leaves alone what others keep beside it", async () => {
    stored.set("other:trials", "true");
    stored.set("other:note", "no JSON");
    expect([...(await new SessionStore().load())]).toEqual([]);
    expect(stored.size).toBe(2);
  });
});
