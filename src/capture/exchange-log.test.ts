import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Exchange } from "../fetch/exchange";
import { ExchangeLog } from "./exchange-log";
import { refusal, see } from "./testing";

const [sample] = see([refusal(1)]).exchanges;
if (!sample) throw new Error("no exchange");
const exchange = (id: string): Exchange => ({ ...sample, id });
const ids = (log: ExchangeLog, tab: number, since: number) =>
  log.since(tab, since).records.map((record) => record.exchange.id);

describe("the log of a tab", () => {
  test("gives whoever asks what has changed since, and no more", () => {
    const log = new ExchangeLog(10);
    log.add([{ tab: 1, exchange: exchange("a") }]);
    const { last } = log.since(1, 0);
    log.add([{ tab: 1, exchange: exchange("b") }]);
    expect(ids(log, 1, 0)).toEqual(["a", "b"]);
    expect(ids(log, 1, last)).toEqual(["b"]);
  });

  test("gives a changed exchange again", () => {
    const log = new ExchangeLog(10);
    log.add(["a", "b"].map((id) => ({ tab: 1, exchange: exchange(id) })));
    const { last } = log.since(1, 0);
    log.add([{ tab: 1, exchange: exchange("a") }]);
    expect(ids(log, 1, last)).toEqual(["a"]);
  });

  test("tells those from before a clearing to start anew, once", () => {
    const log = new ExchangeLog(10);
    log.add([{ tab: 1, exchange: exchange("a") }]);
    const { last } = log.since(1, 0);
    log.clear(1);
    log.add([{ tab: 1, exchange: exchange("b") }]);
    const update = log.since(1, last);
    expect(update).toMatchObject({ cleared: true, records: [{ exchange: { id: "b" } }] });
    expect(log.since(1, update.last)).toMatchObject({ cleared: false, records: [] });
  });

  test("lets the oldest of the fullest tab go, and counts them", () => {
    const log = new ExchangeLog(3);
    log.add([{ tab: 2, exchange: exchange("x") }]);
    log.add(["a", "b", "c"].map((id) => ({ tab: 1, exchange: exchange(id) })));
    expect([ids(log, 1, 0), ids(log, 2, 0)]).toEqual([["b", "c"], ["x"]]);
    expect([log.since(1, 0).dropped, log.since(2, 0).dropped]).toEqual([1, 0]);
  });

  test("never holds more than it may, and never loses the latest", () => {
    const additions = fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 40 })), {
      maxLength: 100,
    });
    fc.assert(
      fc.property(additions, (list) => {
        const log = new ExchangeLog(7);
        for (const [tab, id] of list) {
          log.add([{ tab, exchange: exchange(`${id}`) }]);
          expect([1, 2, 3].reduce((sum, one) => sum + log.since(one, 0).records.length, 0)).toBeLessThanOrEqual(7);
          expect(ids(log, tab, log.since(tab, 0).last - 1)).toEqual([`${id}`]);
        }
      }),
    );
  });
});
