import { expect, test } from "vitest";
import { randomExchanges } from "../../../test/support/random-exchange";
import type { Exchange, Hop, Outcome, Response } from "../fetch/exchange";
import { diagnose } from "./diagnose";
import { verdictOf } from "./verdict";

const OUTCOMES: readonly Outcome[] = ["delivered", "blocked", "opaque", "failed", "pending", "unknown"];

test("a verdict asked for alone is the diagnosis's, whatever was seen and whatever was not", () => {
  const exchanges = randomExchanges(1, 20).flatMap(lessAndLess);
  const counts = new Map<string, number>();
  for (const one of exchanges) {
    const { verdict } = diagnose(one);
    expect(verdictOf(one), one.id).toBe(verdict);
    counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  }
  // Each of them was among these, and often.
  for (const verdict of ["blocked", "allowed", "opaque", "failed", "unknown"]) {
    expect(counts.get(verdict), verdict).toBeGreaterThan(20);
  }
});

/** The exchange with each outcome, and then without its mode, its browser, its statuses, and with a reason of the browser's. */
function lessAndLess(one: Exchange): Exchange[] {
  return OUTCOMES.flatMap((outcome) => {
    const whole = { ...one, outcome };
    const [first, ...rest] = one.hops;
    const hops: Exchange["hops"] = [withoutStatus(first), ...rest.map(withoutStatus)];
    const reasons = ["MissingAllowOriginHeader", "InvalidResponse", "net::ERR_FAILED"];
    return [
      whole,
      { ...whole, mode: null },
      { ...whole, browser: null },
      { ...whole, hops },
      ...reasons.map((error) => ({ ...whole, error, hops })),
    ];
  });
}

function withoutStatus(hop: Hop): Hop {
  const unseen = (response: Response | null) => response && { ...response, status: 0 };
  const { preflight } = hop;
  return {
    ...hop,
    response: unseen(hop.response),
    preflight: preflight && { ...preflight, response: unseen(preflight.response) },
  };
}
