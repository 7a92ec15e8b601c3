import { describe, expect, test, vi } from "vitest";
import type { FeedUpdate } from "../../session/source";
import { RECORDING } from "../../session/testing";
import { exchange } from "../../engine/testing";
import { FakeBrowser } from "./testing-browser";
import { useFakeBrowser } from "./testing-stage";
import type { FakePort } from "./testing-browser-parts";

const stage = { browser: new FakeBrowser() };
vi.mock("webextension-polyfill", () => ({
  get default() {
    return stage.browser.api;
  },
}));

const TAB = 7;

/** A panel that hears its tab's feed, before a background that only notes what it asks. */
async function panel(
  hear: (update: FeedUpdate) => void = () => undefined,
  before = async (_asked: readonly unknown[]) => {},
) {
  const asked: unknown[] = [];
  const ports: FakePort[] = [];
  stage.browser.onConnect.addListener((port: FakePort) => {
    ports.push(port);
    port.postMessage({ type: "awake", background: "first" });
    port.onMessage.addListener((message: unknown) => asked.push(message));
  });
  const { createFeed } = await import("./feed");
  const feed = createFeed(TAB);
  await before(asked);
  feed.subscribe((update) => hear(update));
  await vi.advanceTimersByTimeAsync(0);
  const tell = async (last: number, count = 1) => {
    const records = Array.from({ length: count }, () => ({ exchange: exchange("e1") }));
    const update = { records, left: null, dropped: 0, cleared: false, last, recording: RECORDING };
    ports.at(-1)?.postMessage(JSON.stringify(update));
    await vi.advanceTimersByTimeAsync(0);
  };
  return { feed, asked, ports, tell };
}

useFakeBrowser(stage);

describe("a panel", () => {
  test.each([
    { count: 1, rest: 50 },
    { count: 8, rest: 400 },
  ])("asks for what comes after the $count that it has shown when it has rested for each of them", async (told) => {
    const { feed, asked, tell } = await panel();
    expect(asked).toEqual([{ type: "ask", tab: TAB, since: 0 }]);
    await tell(12, told.count);
    await vi.advanceTimersByTimeAsync(50);
    feed.more();
    await vi.advanceTimersByTimeAsync(told.rest - 1);
    expect(asked).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(asked.slice(1)).toEqual([{ type: "ask", tab: TAB, since: 12 }]);
  });

  test("asks at once where it was told of no request", async () => {
    const { feed, asked, tell } = await panel();
    await tell(3, 0);
    await vi.advanceTimersByTimeAsync(50);
    feed.more();
    await vi.advanceTimersByTimeAsync(0);
    expect(asked).toHaveLength(2);
  });

  test("asks a second later at most, however long it took", async () => {
    const { feed, asked, tell } = await panel();
    await tell(1);
    await vi.advanceTimersByTimeAsync(5000);
    feed.more();
    await vi.advanceTimersByTimeAsync(1000);
    expect(asked).toHaveLength(2);
  });

  test("asks once for each thing that it was told", async () => {
    const { feed, asked, tell } = await panel();
    feed.more();
    await tell(1);
    feed.more();
    feed.more();
    await vi.advanceTimersByTimeAsync(5000);
    expect(asked).toHaveLength(2);
  });

  test("lets a background sleep that was ended meanwhile, and asks it from where it was when it is awake again", async () => {
    const { feed, asked, ports, tell } = await panel();
    await tell(3);
    ports[0]?.disconnect();
    feed.more();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(ports).toHaveLength(1);
    await stage.browser.api.runtime.sendMessage({ type: "awake", background: "second" });
    await vi.advanceTimersByTimeAsync(0);
    expect(ports).toHaveLength(2);
    expect(asked.at(-1)).toEqual({ type: "ask", tab: TAB, since: 3 });
  });

  test("asks for nothing before somebody listens: what it would be told then, nobody would be told again", async () => {
    const { asked } = await panel(undefined, async (askedBefore) => {
      await vi.advanceTimersByTimeAsync(5000);
      expect(askedBefore).toEqual([]);
    });
    expect(asked).toEqual([{ type: "ask", tab: TAB, since: 0 }]);
  });

  test("says so when the extension was updated under it", async () => {
    const heard: string[] = [];
    const { ports } = await panel(({ state }) => heard.push(state));
    Object.assign(stage.browser.api.runtime, { id: undefined });
    ports[0]?.disconnect();
    await vi.advanceTimersByTimeAsync(1000);
    expect(heard).toEqual(["gone"]);
  });
});
