import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { randomExchanges } from "../../test/support/random-exchange";
import type { Exchange } from "../engine/fetch/exchange";
import { diagnoseAndFix } from "../engine/remedy/full-diagnosis";
import { Session } from "./session";

describe("the same exchanges give the same diagnoses", () => {
  const recordings = fc.record({
    seed: fc.nat(100_000),
    order: fc.array(fc.nat(23), { maxLength: 60 }),
    gone: fc.array(fc.nat(23), { maxLength: 6 }),
    simultaneous: fc.boolean(),
  });

  it("at once and one after the other, in any order, also when they change on the way", () => {
    fc.assert(
      fc.property(recordings, ({ seed, order, gone, simultaneous }) => {
        const all = randomExchanges(seed, 24).map((one) =>
          simultaneous ? { ...one, startedAt: one.startedAt - (one.startedAt % 5600) } : one,
        );
        const recorded = recordingOf(all, order, gone);
        const whole = Session.of(all, { diagnose: diagnoseAndFix });
        for (const one of all) {
          const diagnosis = whole.diagnosis(one);
          expect(rowOf(recorded, one)).toEqual([whole.standing(one), diagnosis.cause, diagnosis.label]);
          expect(recorded.diagnosis(one)).toEqual(diagnosis);
        }
      }),
      { numRuns: 10 },
    );
  });

  /** A panel's session: exchanges come and go, what is stale is diagnosed again, and at the end all are there. */
  function recordingOf(all: readonly Exchange[], order: readonly number[], gone: readonly number[]): Session {
    const session = new Session({ diagnose: diagnoseAndFix });
    const shown = new Map<string, Exchange>();
    const take = (one: Exchange) => {
      session.put(one);
      shown.set(one.id, one);
      for (const each of shown.values()) if (session.isStale(each)) session.diagnosis(each);
      session.standing(one);
    };
    for (const at of order) {
      const one = all[at];
      if (one === undefined) continue;
      if (gone.includes(at) && shown.has(one.id)) {
        session.remove(one.id);
        shown.delete(one.id);
      } else {
        take({ ...one, outcome: "pending", endedAt: null });
      }
    }
    for (const one of all.toSorted((a, b) => a.id.localeCompare(b.id))) take(one);
    return session;
  }

  function rowOf(session: Session, one: Exchange) {
    if (session.isStale(one)) session.diagnosis(one);
    const known = session.knownDiagnosis(one);
    return [session.standing(one), known?.cause, known?.label];
  }
});
