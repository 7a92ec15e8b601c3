import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { diagnoseAndFix } from "../engine/remedy/full-diagnosis";
import { describe, expect, it, vi } from "vitest";
import type { Exchange } from "../engine/fetch/exchange";
import { exchangesOf } from "../engine/diagnose/testing";
import { allowed, blocked, diagnoseByOutcome, exchange, hop } from "../engine/testing";
import { type Diagnose, Session } from "./session";

const fine = (id: string) =>
  exchange(id, {
    outcome: "delivered",
    hops: [hop({ response: { status: 200, headers: [["Access-Control-Allow-Origin", "*"]], fromCache: false } })],
  });

/** Nine responses that allow an origin and nine that don't, a preflighted PUT, and one that a cached preflight allowed. */
const CACHED_PREFLIGHT = exchangesOf(
  ...Array.from({ length: 9 }, () => "GET https://api.example/a -> 200 | Access-Control-Allow-Origin: * => delivered"),
  ...Array.from({ length: 9 }, () => "GET https://api.example/b -> 200 => blocked"),
  `PUT https://api.example/items
    preflight 204 | Access-Control-Allow-Origin: * | Access-Control-Allow-Methods: PUT | Access-Control-Max-Age: 600
    -> 200 | Access-Control-Allow-Origin: * => delivered`,
  "PUT https://api.example/items -> 200 => blocked",
);

describe("the same exchanges give the same diagnoses", () => {
  it("of a request that a preflight long before it allowed", () => {
    const last = CACHED_PREFLIGHT.at(-1);
    if (!last) throw new Error("There is no last one.");
    for (const order of [CACHED_PREFLIGHT, CACHED_PREFLIGHT.toReversed()]) {
      expect(Session.of(order, { diagnose: diagnoseAndFix }).diagnosis(last).cause).toBe("actual-without-cors");
    }
  });
});

/** Node's own, which programs get by a flag. */
function collectGarbage(): void {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
}

describe("an exchange that was let go", () => {
  it("is kept in memory by nothing that was said beside it", async () => {
    const session = new Session({ diagnose: diagnoseAndFix });
    const letGo = ((): WeakRef<Exchange> => {
      const [old] = exchangesOf("GET https://api.example/a -> 200 | Access-Control-Allow-Origin: * => delivered");
      const [, later] = exchangesOf(
        "GET https://api.example/b -> 200 => blocked",
        "GET https://api.example/c -> 200 => blocked",
      );
      if (old === undefined || later === undefined) throw new Error("no exchanges");
      session.put(old);
      session.put(later);
      expect(session.neighbours(later)).toEqual([old]);
      session.diagnosis(later);
      session.letGo(old.id);
      return new WeakRef(old);
    })();
    // A reference holds what it names until the task is over.
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    collectGarbage();
    expect(letGo.deref()).toBeUndefined();
  });
});

describe("the cost of a diagnosis", () => {
  it("is paid once for each exchange", () => {
    const diagnose = vi.fn<Diagnose>(diagnoseByOutcome);
    const session = Session.of([fine("a"), exchange("b")], { diagnose });
    for (let round = 0; round < 3; round += 1) for (const one of session.exchanges()) session.diagnosis(one);
    expect(diagnose).toHaveBeenCalledTimes(2);
  });

  it("is paid again only where neighbours changed", () => {
    const diagnose = vi.fn<Diagnose>((one) => (one.outcome === "blocked" ? blocked(one) : allowed(one)));
    const session = new Session({ diagnose });
    const first = exchange("a");
    session.put(first);
    session.diagnosis(first);
    session.put(exchange("elsewhere", { hops: [hop({ url: "https://else.example/" })] }));
    expect(session.isStale(first)).toBe(false);
    session.put(fine("b"));
    expect(session.isStale(first)).toBe(true);
    session.diagnosis(first);
    expect(diagnose).toHaveBeenCalledTimes(2);
  });
});

it("gives an exchange that its diagnosis throws on no diagnosis, and all others theirs", () => {
  const onFault = vi.fn<() => void>();
  const diagnose: Diagnose = (one) => {
    if (one.id === "a") throw new Error("a fault of ours");
    return blocked(one);
  };
  const session = Session.of([exchange("a"), exchange("b")], { diagnose, onFault });
  expect([...session.exchanges()].map((one) => session.standing(one))).toEqual(["warnings", "blocked"]);
  expect(onFault).toHaveBeenCalledOnce();
});

it("counts a request without a response as failed and not as blocked", () => {
  const [failed] = exchangesOf(
    "GET https://api.example/ -> net::ERR_CONNECTION_REFUSED => failed net::ERR_CONNECTION_REFUSED",
  );
  expect(failed && Session.of([failed], { diagnose: diagnoseAndFix }).standing(failed)).toBe("failed");
});
