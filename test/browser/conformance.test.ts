import { describe, expect } from "vitest";

import { sayUnlike } from "../conformance/check";
import { closeLoop, sayLoop } from "../conformance/closed-loop";
import { keyOf } from "../conformance/case";
import { explained } from "../conformance/explained";
import { redirectChains } from "../conformance/redirect-chains";
import { Conformance, FEW_AT_ONCE } from "../conformance/run";
import { say } from "../conformance/say";
import { BROWSER, test as base } from "./fixture";

const CASES = Array.from({ length: 300 }, (_, index) => index);
const KNOWN = 1;
/** Another one in every run, where all of tens of thousands agreed; the name of the test tells it. */
const FRESH = Math.floor(Math.random() * 1_000_000);

const test = base
  .extend("conformance", { scope: "file" }, async ({}, { onCleanup }) => {
    const conformance = await Conformance.start({ browser: BROWSER });
    onCleanup(() => conformance.close());
    return conformance;
  })
  // Asked once: the second time the browser would still know some preflights.
  .extend("known", { scope: "file" }, ({ conformance }) => conformance.run(KNOWN, CASES));

describe("random exchanges", () => {
  test.for([KNOWN, FRESH])(
    "are diagnosed as the browser judges them, with seed %i",
    async (seed, { conformance, known }) => {
      const told = seed === KNOWN ? known : await conformance.run(seed, CASES);
      const different = told.filter(({ difference }) => difference !== null);
      expect(different.length, say(told)).toBe(0);
      // A run in which nothing got as far as being judged would agree too.
      const judged = new Set(told.filter(({ exchanges }) => exchanges.length > 0).map(({ theirs }) => theirs.name));
      expect(judged.size).toBeGreaterThan(8);
      // What the browser logged leads back to the cause.
      const found = explained(told, (one) => conformance.messages.get(keyOf(one.case)) ?? []);
      expect(found.filter(({ isFound }) => !isFound)).toEqual([]);
      expect(found.length).toBeGreaterThan(judged.size);
      // Nearly all is judged from what the extension saw, without the server's word on what Firefox missed.
      expect(told.filter(({ notes }) => notes.includes("untold")).length).toBeLessThan(told.length / 50);
    },
  );

  test("are sent and judged by a check as by the browser", async ({ conformance, known }) => {
    const told = known.slice(0, 120);
    const unlike = await conformance.check(told);
    expect(unlike.length, sayUnlike(unlike, told.length)).toBe(0);
  });

  test("are followed through two redirects, whatever the first one takes away", async ({ conformance }) => {
    const told = await conformance.ask(redirectChains(conformance.places), FEW_AT_ONCE);
    expect(told.filter(({ difference }) => difference !== null).length, say(told)).toBe(0);
    expect(new Set(told.map(({ theirs }) => theirs.verdict))).toEqual(new Set(["allowed", "blocked"]));
  });

  test("are let through once their servers answer as the fix says", async ({ conformance, known }) => {
    const mended = await closeLoop(conformance, known.slice(0, 200));
    expect(mended.filter(({ works }) => !works).length, sayLoop(mended)).toBe(0);
    expect(mended.length).toBeGreaterThan(50);
  });

  test("keep their outcomes apart when they ask one address at the same time", async ({ conformance }) => {
    const found = await conformance.runTogether();
    // Firefox does not say which of those that start in one millisecond was which.
    expect(["blocked: blocked", "unknown: blocked"]).toEqual(expect.arrayContaining([...found.with]));
    expect(["delivered: allowed", "unknown: unknown"]).toEqual(expect.arrayContaining([...found.without]));
    expect(found.with.length).toBeGreaterThan(0);
    expect(found.without.length).toBeGreaterThan(0);
  });
});
