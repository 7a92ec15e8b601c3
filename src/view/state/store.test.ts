import { describe, expect, it, onTestFinished, vi } from "vitest";
import type { Exchange } from "../../engine/fetch/exchange";
import { allowed, blocked, diagnoseByOutcome, exchange, hop, response } from "../../engine/testing";
import { testFeed } from "../testing";
import type { Diagnose } from "../../session/session";
import { createExchangeList } from "./exchange-list";
import { type Choice, rowsOf } from "./rows";
import { createPanelStore } from "./store";

const fine = (id: string, patch: Partial<Exchange> = {}) => exchange(id, { outcome: "delivered", ...patch });

function storeWith(diagnose: Diagnose = diagnoseByOutcome) {
  const feed = testFeed();
  const waiting: (() => void)[] = [];
  const store = createPanelStore({ source: feed, diagnose, later: (job) => waiting.push(job) });
  const ids = (choice: Partial<Choice> = {}) =>
    rowsOf(store.list, { filter: null, query: "", order: "blocked-first", ...choice }).entries.map(
      (row) => row.exchange.id,
    );
  return { feed, store, ids, runOneLater: () => waiting.shift()?.() };
}

describe("the list", () => {
  it("shows blocked requests first, each kind by time, or all by time", () => {
    const { feed, ids } = storeWith();
    feed.send([fine("a"), exchange("b"), fine("c"), exchange("d")]);
    expect(ids()).toEqual(["b", "d", "a", "c"]);
    expect(ids({ order: "time" })).toEqual(["a", "b", "c", "d"]);
  });

  it("counts every request under one filter, and again when it changes", () => {
    const { feed, store, ids } = storeWith();
    feed.send([fine("a", { outcome: "pending" }), exchange("b")]);
    expect(store.list.counts()).toMatchObject({ blocked: 1, allowed: 0, waiting: 1 });
    feed.send([fine("a")]);
    expect(store.list.counts()).toMatchObject({ blocked: 1, allowed: 1, waiting: 0 });
    expect(ids({ filter: "allowed" })).toEqual(["a"]);
  });

  it("files an allowed request with warnings, and an unclear one, under warnings", () => {
    const { feed, ids } = storeWith((of) =>
      of.id === "a" ? allowed(of, { warnings: [{ id: "vary", text: "" }] }) : blocked(of, { verdict: "unknown" }),
    );
    feed.send([fine("a"), exchange("b")]);
    expect(ids({ filter: "warnings" })).toEqual(["a", "b"]);
  });

  it("does not call it a warning that a preflight could be asked less often", () => {
    const { feed, ids } = storeWith((of) => allowed(of, { warnings: [{ id: "max-age-missing", text: "" }] }));
    feed.send([fine("a")]);
    expect(ids({ filter: "warnings" })).toEqual([]);
    expect(ids({ filter: "allowed" })).toEqual(["a"]);
  });

  it("keeps nothing of a request that was let go, although it is drawn once more", () => {
    const list = createExchangeList(diagnoseByOutcome);
    const gone = exchange("a");
    list.put([{ exchange: gone, seq: 1 }]);
    list.work(1);
    list.keepOnly(new Set());
    expect(list.diagnosis(gone)?.verdict).toBe("blocked");
    expect(list.get(gone.id)?.diagnosis ?? null).toBeNull();
  });

  it("finds requests by URL, method, header, cause and browser error name, every word of it", () => {
    const { feed, ids } = storeWith();
    const put = hop({
      method: "PUT",
      url: "https://api.example.com/orders",
      response: response(200, [["X-Powered-By", "Express"]]),
    });
    feed.send([exchange("a", { hops: [put] }), exchange("b")]);
    expect(ids({ query: "orders" })).toEqual(["a"]);
    expect(ids({ query: "put EXPRESS" })).toEqual(["a"]);
    expect(ids({ query: "put nothing" })).toEqual([]);
    expect(ids({ query: "x-powered-by: express" })).toEqual(["a"]);
    expect(ids({ query: "(orders" })).toEqual([]);
    expect(ids({ query: "not-configured" })).toEqual(["a", "b"]);
    expect(ids({ query: "MissingAllowOriginHeader" })).toEqual(["a", "b"]);
  });

  it("finds the same letter by letter as at once", () => {
    const { feed, store } = storeWith();
    const to = (id: string, path: string) => exchange(id, { hops: [hop({ url: `https://api.example.com/${path}` })] });
    feed.send([to("a", "orders/items"), to("b", "orders"), to("c", "items/orders/1")]);
    const choice = (query: string) => ({ filter: null, query, order: "time" }) as const;
    let rows = rowsOf(store.list, choice(""), 1);
    for (const query of ["o", "or", "ord", "ord ", "ord i", "ord it"]) {
      rows = rowsOf(store.list, choice(query), 1, rows);
      expect(rows.entries).toEqual(rowsOf(store.list, choice(query)).entries);
    }
    expect(rows.entries.map((row) => row.exchange.id)).toEqual(["a", "c"]);
  });

  it("lets the oldest go when it is full", () => {
    const list = createExchangeList(diagnoseByOutcome, { capacity: 2 });
    list.put(["a", "b", "c"].map((id, seq) => ({ seq, exchange: exchange(id) })));
    list.work(10);
    expect([...list.entries()].map((entry) => entry.exchange.id)).toEqual(["b", "c"]);
    expect(list.evicted()).toBe(1);
    expect(list.counts().blocked).toBe(2);
  });

  it("keeps the one that somebody is reading when it is full", () => {
    const list = createExchangeList(diagnoseByOutcome, { capacity: 2 });
    for (const [seq, id] of ["a", "b", "c", "d"].entries()) list.put([{ seq, exchange: exchange(id) }], "a");
    expect([...list.entries()].map((entry) => entry.exchange.id)).toEqual(["a", "d"]);
  });

  it("looks at what is new and at nothing else when the oldest of its server make room for it", () => {
    const diagnose = vi.fn<Diagnose>(diagnoseByOutcome);
    const list = createExchangeList(diagnose, { capacity: 20 });
    const put = (from: number, to: number) =>
      list.put(
        Array.from({ length: to - from }, (_, at) => ({
          seq: from + at,
          exchange: exchange(`e${from + at}`, { startedAt: from + at }),
        })),
      );
    put(0, 20);
    list.work(20);
    put(20, 23);
    expect(list.work(20)).toBe(false);
    expect(list.get("e22")?.standing).toBe("blocked");
    expect(diagnose).toHaveBeenCalledTimes(23);
  });
});

describe("diagnosing", () => {
  it("counts a request without a response apart from the blocked ones, and selects it when there are none", () => {
    const { feed, store } = storeWith((of) => blocked(of, { verdict: of.id === "a" ? "failed" : "blocked" }));
    feed.send([exchange("a")]);
    expect(store.list.counts()).toMatchObject({ blocked: 0, failed: 1 });
    expect(store.state().selected).toBe("a");
  });

  it("looks at an exchange once, however often the feed speaks", () => {
    const diagnose = vi.fn<Diagnose>(diagnoseByOutcome);
    const { feed, store } = storeWith(diagnose);
    const a = fine("a");
    feed.send([a]);
    feed.send([fine("b")]);
    expect(store.list.get("a")?.diagnosis?.verdict).toBe("allowed");
    expect(diagnose.mock.calls.filter(([of]) => of === a)).toHaveLength(1);
  });

  it("looks at a broken one again when a neighbour on the same server answered", () => {
    const diagnose = vi.fn<Diagnose>(diagnoseByOutcome);
    const { feed, store } = storeWith(diagnose);
    const [a, b] = [exchange("a"), fine("b")];
    const elsewhere = fine("c", { hops: [hop({ url: "https://else.example/" })] });
    feed.send([a]);
    feed.send([elsewhere, b]);
    store.list.diagnosis(a);
    expect(diagnose.mock.calls.filter(([of]) => of === a).map(([, others]) => others)).toEqual([[], [b]]);
  });

  it("names the cause anew in the list as soon as a neighbour tells of another", () => {
    const { feed, store } = storeWith((of, others) =>
      of.outcome === "blocked" && others.length > 0 ? blocked(of, { cause: "origin-port" }) : diagnoseByOutcome(of),
    );
    const a = exchange("a");
    feed.send([a]);
    expect(store.list.get("a")?.diagnosis?.cause).toBe("not-configured");
    feed.send([fine("b")]);
    expect(store.list.get("a")?.diagnosis?.cause).toBe("origin-port");
  });

  it("takes a long history in parts, so that the panel stays at hand", () => {
    const { feed, store, runOneLater } = storeWith();
    feed.send(Array.from({ length: 250 }, (_, index) => exchange(`e${index}`)));
    expect(store.list.counts()).toMatchObject({ blocked: 50, waiting: 200 });
    runOneLater();
    expect(store.list.counts()).toMatchObject({ blocked: 150, waiting: 100 });
    runOneLater();
    expect(store.list.counts()).toMatchObject({ blocked: 250, waiting: 0 });
  });

  it("takes long redirect chains in smaller parts", () => {
    const { feed, store } = storeWith();
    const chain = [hop({}), ...Array.from({ length: 63 }, () => hop({}))] as const;
    feed.send(Array.from({ length: 5 }, (_, index) => exchange(`e${index}`, { hops: chain })));
    expect(store.list.counts()).toMatchObject({ blocked: 1, waiting: 4 });
  });

  it("survives an exchange that it fails on", () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    const { feed, store } = storeWith((of) => {
      if (of.id === "a") throw new Error("a fault of ours");
      return blocked(of);
    });
    feed.send([exchange("a"), exchange("b")]);
    expect(store.list.counts()).toMatchObject({ warnings: 1, blocked: 1 });
    expect(log).toHaveBeenCalledOnce();
    log.mockRestore();
  });
});

describe("the selection", () => {
  it("is the first blocked request until somebody chooses", () => {
    const { feed, store } = storeWith();
    feed.send([fine("a")]);
    expect(store.state().selected).toBeNull();
    feed.send([exchange("b"), exchange("c")]);
    expect(store.state().selected).toBe("b");
    store.select("a");
    feed.send([exchange("d")]);
    expect(store.state().selected).toBe("a");
  });

  it("outlives its place in the recorder until somebody chooses another", () => {
    const { feed, store, ids } = storeWith();
    feed.send([exchange("a"), exchange("b")]);
    store.select("a");
    feed.send([exchange("c")], { left: ["c"] });
    expect([...ids()].toSorted()).toEqual(["a", "c"]);
    expect(store.state().selected).toBe("a");
    store.select("c");
    feed.send([], { left: ["c"] });
    expect(ids()).toEqual(["c"]);
  });

  it("is forgotten with everything else when the feed starts anew", () => {
    const { feed, store, ids } = storeWith();
    feed.send([exchange("a")]);
    feed.send([fine("b")], { cleared: true });
    expect(ids()).toEqual(["b"]);
    expect(store.state().selected).toBeNull();
  });
});

describe("what is left after the first rows", () => {
  const opened = () => {
    const feed = testFeed();
    const store = createPanelStore({ source: feed, diagnose: diagnoseByOutcome });
    feed.send(Array.from({ length: 200 }, (_, index) => fine(`e${index}`)));
    return store;
  };

  it("is diagnosed when they are painted, once", () => {
    vi.useFakeTimers({ toFake: ["setTimeout"] });
    onTestFinished(() => void vi.useRealTimers());
    const frames: (() => void)[] = [];
    vi.stubGlobal("requestAnimationFrame", (job: () => void) => frames.push(job));
    const store = opened();
    vi.advanceTimersByTime(0);
    expect(store.list.counts()).toMatchObject({ allowed: 50, waiting: 150 });
    frames.shift()?.();
    vi.advanceTimersByTime(0);
    expect(store.list.counts()).toMatchObject({ allowed: 150, waiting: 50 });
    vi.runAllTimers();
    expect(store.list.counts()).toMatchObject({ allowed: 200, waiting: 0 });
  });

  it("is diagnosed soon where nothing is painted, as in a hidden panel", () => {
    vi.useFakeTimers({ toFake: ["setTimeout"] });
    onTestFinished(() => void vi.useRealTimers());
    vi.stubGlobal("requestAnimationFrame", () => 0);
    const store = opened();
    vi.runAllTimers();
    expect(store.list.counts()).toMatchObject({ allowed: 200, waiting: 0 });
  });
});
