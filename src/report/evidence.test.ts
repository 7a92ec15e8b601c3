import { describe, expect, it } from "vitest";
import { blocked, exchange } from "../engine/testing";
import { Session } from "../session/session";
import { withEvidence } from "./evidence";

const [one, other, third] = [exchange("one"), exchange("other"), exchange("third")];
const everyone = [one, other, third];

/** What the exchange `needs` is all it takes to know the cause of `one`. */
const diagnoseBy =
  (...needs: readonly (typeof one)[]) =>
  (of: typeof one, others: readonly (typeof one)[]) =>
    blocked(of, { why: of === one && needs.every((each) => others.includes(each)) ? "Known." : "Unknown." });

const share = (chosen: readonly (typeof one)[], diagnose: ReturnType<typeof diagnoseBy>) =>
  withEvidence(chosen, Session.of(everyone, { diagnose }));

describe("what goes along with the chosen exchanges", () => {
  it("is nothing when they speak for themselves", () => {
    expect(share([one], diagnoseBy())).toEqual([one]);
  });

  it("is the one other exchange that gives the cause away, after the chosen", () => {
    expect(share([one], diagnoseBy(third))).toEqual([one, third]);
  });

  it("is nothing more when that one was chosen itself", () => {
    expect(share([third, one], diagnoseBy(third))).toEqual([third, one]);
  });

  it("is everything the diagnosis took into account when no single one is enough", () => {
    expect(share([one], diagnoseBy(other, third))).toEqual([one, other, third]);
  });
});
