import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Limits } from "../../capture/bounded-table";
import { refusal, request, see } from "../../capture/testing";
import type { Exchange } from "../../engine/fetch/exchange";
import { ExchangeLog } from "./exchange-log";

const [sample] = see([refusal(1)]).exchanges;
if (!sample) throw new Error("no exchange");
const exchange = (id: string): Exchange => ({ ...sample, id });
/** Room for so many records, of so many bytes in all. */
function room(count: number, bytes = 1_000_000, of: Partial<Limits> = {}): Limits {
  return { all: { count, bytes }, perTab: { count, bytes }, largest: bytes, ...of };
}
/** With a response of so many bytes. */
function large(id: string, bytes: number): Exchange {
  const [big] = see(request("b s h200 st C", { answered: [["X-Large", "x".repeat(bytes)]] })).exchanges;
  return { ...exchange(id), hops: big?.hops ?? exchange(id).hops };
}
const put = (log: ExchangeLog, tab: number, ...exchanges: readonly (Exchange | string)[]) => {
  for (const one of exchanges) log.put({ tab, exchange: typeof one === "string" ? exchange(one) : one });
};
const ids = (log: ExchangeLog, tab: number, since: number) =>
  log.since(tab, since).records.map((record) => record.exchange.id);

describe("the log of a tab", () => {
  test("gives whoever asks what has changed since, and no more", () => {
    const log = new ExchangeLog(room(10));
    put(log, 1, "a");
    const { last } = log.since(1, 0);
    put(log, 1, "b");
    expect(ids(log, 1, 0)).toEqual(["a", "b"]);
    expect(ids(log, 1, last)).toEqual(["b"]);
  });

  test("gives a changed exchange again", () => {
    const log = new ExchangeLog(room(10));
    put(log, 1, "a", "b");
    const { last } = log.since(1, 0);
    put(log, 1, "a");
    expect(ids(log, 1, last)).toEqual(["a"]);
  });

  test("tells those from before a clearing to start anew, once", () => {
    const log = new ExchangeLog(room(10));
    put(log, 1, "a");
    const { last } = log.since(1, 0);
    log.clear(1);
    put(log, 1, "b");
    const update = log.since(1, last);
    expect(update).toMatchObject({ cleared: true, records: [{ exchange: { id: "b" } }] });
    expect(log.since(1, update.last)).toMatchObject({ cleared: false, records: [] });
  });

  test("lets the oldest of the fullest tab go, and counts them", () => {
    const log = new ExchangeLog(room(3));
    put(log, 2, "x");
    put(log, 1, "a", "b", "c");
    expect([ids(log, 1, 0), ids(log, 2, 0)]).toEqual([["b", "c"], ["x"]]);
    expect([log.since(1, 0).dropped, log.since(2, 0).dropped]).toEqual([1, 0]);
  });

  test("tells whoever may still show what it let go which are left, and tells nobody twice", () => {
    const log = new ExchangeLog(room(3));
    const add = (tab: number, ...names: string[]) => put(log, tab, ...names);
    add(1, "a", "b", "c");
    const { last } = log.since(1, 0);
    // Another tab takes the room of the first, and what comes back has its place again.
    add(2, "x");
    add(1, "a");
    const update = log.since(1, last);
    expect(update).toMatchObject({ cleared: false, left: ["c", "a"] });
    expect(ids(log, 1, last)).toEqual(["a"]);
    expect(log.since(1, update.last).left).toBeNull();
    expect(log.since(1, 0).left).toBeNull();
    expect(log.since(2, 0).left).toBeNull();
  });

  test("never holds more than it may, and never loses the latest", () => {
    const additions = fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 40 })), {
      maxLength: 100,
    });
    fc.assert(
      fc.property(additions, (list) => {
        const log = new ExchangeLog(room(7));
        for (const [tab, id] of list) {
          const { last } = log.since(tab, 0);
          put(log, tab, `${id}`);
          expect([1, 2, 3].reduce((sum, one) => sum + log.since(one, 0).records.length, 0)).toBeLessThanOrEqual(7);
          expect(ids(log, tab, last)).toEqual([`${id}`]);
        }
      }),
    );
  });

  test("holds no more bytes than it may, however few the records are", () => {
    const log = new ExchangeLog(room(100, 10_000));
    for (const id of ["a", "b", "c"]) put(log, 1, large(id, 4000));
    expect(ids(log, 1, 0)).toEqual(["b", "c"]);
    expect(log.since(1, 0).dropped).toBe(1);
  });

  test("lets a busy tab go before one with a few records, also when it is the bytes that are too many", () => {
    const log = new ExchangeLog(room(100, 20_000));
    put(log, 2, large("x", 4000));
    for (let id = 0; id < 50; id += 1) put(log, 1, large(`${id}`, 3000));
    expect(ids(log, 2, 0)).toEqual(["x"]);
    expect([log.since(1, 0).dropped, log.since(2, 0).dropped]).toEqual([46, 0]);
  });

  test("lets one tab have its share, also while there is room", () => {
    const log = new ExchangeLog(room(100, 1_000_000, { perTab: { count: 2, bytes: 1_000_000 } }));
    put(log, 1, "a", "b", "c");
    expect(ids(log, 1, 0)).toEqual(["b", "c"]);
  });

  test("does not let everything else go for one enormous exchange, but says that it is missing", () => {
    const log = new ExchangeLog(room(100, 1_000_000, { largest: 10_000 }));
    put(log, 1, "a");
    put(log, 1, large("b", 20_000));
    expect(ids(log, 1, 0)).toEqual(["a"]);
    expect(log.since(1, 0).dropped).toBe(1);
  });

  test("counts an exchange that grows by what it is now", () => {
    const log = new ExchangeLog(room(100, 10_000));
    for (let step = 0; step < 20; step += 1) put(log, 1, large("a", 1000 + step));
    put(log, 1, large("b", 4000));
    expect(ids(log, 1, 0)).toEqual(["a", "b"]);
  });

  test("is forgotten with its numbers when the tab is closed", () => {
    const log = new ExchangeLog(room(10));
    put(log, 1, "a");
    log.close(1);
    expect(log.known()).toEqual([]);
    expect(log.since(1, 0)).toMatchObject({ records: [], last: 0 });
  });
});
