import { expect, test } from "vitest";
import { deferredSource } from "./deferred-source";
import type { ExchangeSource, FeedUpdate } from "../../session/source";
import { RECORDING } from "../../session/testing";

const UPDATE: FeedUpdate = {
  records: [],
  left: null,
  dropped: 0,
  cleared: false,
  state: "recording",
  recording: RECORDING,
};

function fakeSource() {
  const listeners = new Set<(update: FeedUpdate) => void>();
  const calls: string[] = [];
  const source: ExchangeSource = {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    more: () => calls.push("more"),
    clear: () => calls.push("clear"),
    pause: (isPaused) => calls.push(`pause ${isPaused}`),
    keep: () => undefined,
    allow: () => undefined,
  };
  const tell = () => {
    for (const listener of listeners) listener(UPDATE);
  };
  return { source, calls, tell, listeners };
}

test("what is asked before it starts is done when it has started", async () => {
  const { source, calls, tell } = fakeSource();
  const start = Promise.resolve(source);
  const deferred = deferredSource(start);
  const heard: FeedUpdate[] = [];
  deferred.subscribe((update) => heard.push(update));
  deferred.pause(true);
  deferred.more();
  await start;
  tell();
  expect([heard.length, calls]).toEqual([1, ["pause true", "more"]]);
});

test("who stopped listening before it started hears nothing", async () => {
  const { source, listeners } = fakeSource();
  const start = Promise.resolve(source);
  deferredSource(start).subscribe(() => undefined)();
  await start;
  expect(listeners.size).toBe(0);
});
