import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { PACE, Turns } from "./turns";

describe("the background works", () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  test("at once after a quiet while, and together on what comes soon after", async () => {
    const work = vi.fn<() => void>();
    const turns = new Turns(work);
    turns.request();
    turns.request();
    await vi.advanceTimersByTimeAsync(0);
    expect(work).toHaveBeenCalledTimes(1);
    for (let event = 0; event < 10; event += 1) turns.request();
    await vi.advanceTimersByTimeAsync(PACE - 1);
    expect(work).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(work).toHaveBeenCalledTimes(2);
  });

  test("no more than a few times a second on a busy page, and not at all on a quiet one", async () => {
    const work = vi.fn<() => void>();
    const turns = new Turns(work);
    for (let event = 0; event < 1000; event += 1) {
      turns.request();
      await vi.advanceTimersByTimeAsync(1);
    }
    expect(work.mock.calls.length).toBeLessThanOrEqual(1000 / PACE + 1);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("again when its own work asks for it", async () => {
    const work = vi.fn<() => void>();
    work.mockImplementationOnce(() => turns.request());
    const turns: Turns = new Turns(work);
    turns.request();
    await vi.advanceTimersByTimeAsync(PACE);
    expect(work).toHaveBeenCalledTimes(2);
  });

  test("and says when what was asked for is done, not before", async () => {
    const order: string[] = [];
    const turns = new Turns(() => order.push("work"));
    await turns.requested();
    const done = turns.requested().then(() => order.push("done"));
    await vi.advanceTimersByTimeAsync(PACE - 1);
    expect(order).toEqual(["work"]);
    await vi.advanceTimersByTimeAsync(1);
    await done;
    expect(order).toEqual(["work", "work", "done"]);
  });
});
