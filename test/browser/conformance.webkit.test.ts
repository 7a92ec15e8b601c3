import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { closeLoop, sayLoop } from "../conformance/closed-loop";
import type { Told } from "../conformance/compare";
import { explained } from "../conformance/explained";
import { redirectChains } from "../conformance/redirect-chains";
import { say } from "../conformance/say";
import { findMiniBrowser } from "../conformance/webkit/mini-browser";
import { WebKitConformance } from "../conformance/webkit/run";

const CASES = Array.from({ length: 600 }, (_, index) => index);
const KNOWN = 1;
/** Another one in every run, where all of tens of thousands agreed; the name of the test tells it. */
const FRESH = Math.floor(Math.random() * 1_000_000);

/** Without MiniBrowser (Debian: webkit2gtk-driver and xvfb) there is no WebKit to ask; a CI machine has it. */
const isMissing = findMiniBrowser() === null && process.env["CI"] === undefined;

describe.skipIf(isMissing)("random exchanges in WebKit", () => {
  let conformance: WebKitConformance;
  /** Asked once: the second time the browser would still know some preflights. */
  let known: readonly Told[];

  beforeAll(async () => {
    conformance = await WebKitConformance.start();
    known = await conformance.run(KNOWN, CASES);
  });

  afterAll(() => conformance.close());

  test.each([KNOWN, FRESH])("are judged, and told in its own sentences, as WebKit does, with seed %i", async (seed) => {
    const told = seed === KNOWN ? known : await conformance.run(seed, CASES);
    expect(told.filter(({ difference }) => difference !== null).length, say(told)).toBe(0);
    const found = explained(told, ({ theirs }) => (theirs.name === null ? [] : [theirs.name]));
    expect(found.filter(({ isFound }) => !isFound)).toEqual([]);
    // A run in which nothing got as far as being judged would agree too.
    expect(told.filter(({ ours }) => ours.length > 0).length).toBeGreaterThan(CASES.length / 2);
    expect(new Set(told.map(({ theirs }) => theirs.name)).size).toBeGreaterThan(12);
  });

  test("are followed through two redirects, whatever the first one takes away", async () => {
    const told = await conformance.ask(redirectChains(conformance.places));
    expect(told.filter(({ difference }) => difference !== null).length, say(told)).toBe(0);
    expect(new Set(told.map(({ theirs }) => theirs.verdict))).toEqual(new Set(["allowed", "blocked"]));
  });

  test("are let through once their servers answer as the fix says", async () => {
    const fixed = await closeLoop(conformance, known.slice(0, 300));
    expect(fixed.filter(({ works }) => !works).length, sayLoop(fixed)).toBe(0);
    expect(fixed.length).toBeGreaterThan(80);
  });
});
