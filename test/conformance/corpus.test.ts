import { describe, expect, test } from "vitest";
import { judgeOf, readCorpus } from "./corpus";
import { APART, JUDGED_BY_ANOTHER } from "./corpus-apart";
import { contradictedInferences, contradictions } from "./corpus-checks";

const CASES = readCorpus();
const APART_IDS = new Set(APART.flatMap(({ ids }) => ids));
const SCORED = CASES.filter(({ id }) => !APART_IDS.has(id));

const engineFor = (one: (typeof CASES)[number]) => JUDGED_BY_ANOTHER[one.id]?.engine ?? judgeOf(one);

describe("cases that the browsers' and the standard's own tests decide", () => {
  test.each([...new Set(SCORED.map(({ category }) => category))])("%s: every asserted fact holds", (wanted) => {
    const cases = SCORED.filter(({ category }) => category === wanted);
    expect(cases.flatMap((one) => contradictions(one, engineFor(one)))).toEqual([]);
  });

  test("a blocked case stops where its source stops, under the name Chromium has for it", () => {
    expect(SCORED.flatMap((one) => contradictedInferences(one, engineFor(one)))).toEqual([]);
  });
});

describe("what is not scored", () => {
  test("is named one by one, and each name is a case", () => {
    const known = new Set(CASES.map(({ id }) => id));
    const listed = [...APART.flatMap(({ ids }) => ids), ...Object.keys(JUDGED_BY_ANOTHER)];
    expect(listed.filter((id) => !known.has(id))).toEqual([]);
    expect(new Set(listed).size).toBe(listed.length);
  });

  test("holds every case whose source calls it tentative or disputed", () => {
    const open = CASES.filter(({ tentative, disputed }) => tentative === true || disputed !== undefined);
    expect(open.filter(({ id }) => !APART_IDS.has(id)).map(({ id }) => id)).toEqual([]);
  });

  test("does not grow: 724 of 775 cases are scored", () => {
    expect(CASES.length).toBe(775);
    expect(SCORED.length).toBe(724);
  });
});
