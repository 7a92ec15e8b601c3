import { beforeEach, describe, expect, test, vi } from "vitest";
import { SessionStore } from "./session-store";

const calls: unknown[] = [];
const stored: Record<string, string> = {};

vi.mock("./browser", () => ({
  browser: {
    storage: {
      session: {
        get: () => Promise.resolve({ ...stored }),
        set: (values: Record<string, string>) => Promise.resolve(void calls.push(values)),
        remove: (keys: string[]) => Promise.resolve(void calls.push(keys)),
      },
    },
  },
}));

describe("the background's store", () => {
  beforeEach(() => {
    calls.length = 0;
    for (const key of Object.keys(stored)) delete stored[key];
  });

  test("writes what one event changes in one call, each key as it was last", async () => {
    const store = new SessionStore();
    store.set("a", 1);
    store.set("b", "ö");
    store.set("a", 2);
    await store.written();
    expect(calls).toEqual([{ a: "2", b: '"\\u00f6"' }]);
  });

  test("never says what came and went with one event, and removes what it stored before", async () => {
    const store = new SessionStore();
    store.set("a", 1);
    store.set("a", undefined);
    store.set("b", 1);
    await store.written();
    store.set("b", undefined);
    await store.written();
    expect(calls).toEqual([{ b: "1" }, ["b"]]);
  });

  test("removes what an earlier background left behind", async () => {
    stored["old"] = "1";
    const store = new SessionStore();
    expect(await store.load()).toEqual({ old: 1 });
    store.set("old", undefined);
    await store.written();
    expect(calls).toEqual([["old"]]);
  });

  test("says when everything was handed to the browser", async () => {
    const store = new SessionStore();
    store.set("a", 1);
    await store.written();
    expect(calls).toHaveLength(1);
  });
});
