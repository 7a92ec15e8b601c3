import { diagnoseAndFix } from "../engine/remedy/full-diagnosis";
import { expect, test, vi } from "vitest";
import { randomExchanges } from "../../test/support/random-exchange";
import type { Exchange, Outcome } from "../engine/fetch/exchange";
import { exchange } from "../engine/testing";
import { problemsOf } from "./problems";
import { Session } from "./session";

const OUTCOMES: readonly Outcome[] = ["delivered", "blocked", "opaque", "failed", "pending", "unknown"];

test("the counts are those of a list with the same exchanges, whatever happened to them", () => {
  const exchanges = [1, 2].flatMap((seed) =>
    randomExchanges(seed, 20).flatMap((one) =>
      OUTCOMES.map((outcome): Exchange => ({ ...one, outcome, id: `${seed} ${one.id} ${outcome}` })),
    ),
  );
  const session = Session.of(exchanges, { diagnose: diagnoseAndFix });
  const listed = (standing: string) => exchanges.filter((one) => session.standing(one) === standing).length;
  expect(listed("blocked")).toBeGreaterThan(40);
  expect(listed("failed")).toBeGreaterThan(30);
  expect(problemsOf(exchanges)).toEqual({ blocked: listed("blocked"), failed: listed("failed") });
});

test("an exchange that can't be judged is reported, and the others are counted", () => {
  const onFault = vi.fn<() => void>();
  const broken = { ...exchange("broken"), hops: null } as unknown as Exchange;
  expect(problemsOf([broken, exchange("a")], onFault)).toEqual({ blocked: 1, failed: 0 });
  expect(onFault).toHaveBeenCalledOnce();
});
