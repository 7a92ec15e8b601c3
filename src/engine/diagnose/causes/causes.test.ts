import { describe, expect, test } from "vitest";
import { type Example } from "./cause";
import { CAUSE_DOCS, docsOf } from "./docs";
import { CAUSES } from "./index";
import { causeIn } from "../testing";

test("every cause is documented, and nothing else is", () => {
  expect([...CAUSE_DOCS.keys()].toSorted()).toEqual(CAUSES.map(({ id }) => id).toSorted());
});

const ROWS = CAUSES.map((cause) => ({ id: cause.id, ...docsOf(cause.id) }));

describe.each(ROWS)("$id", ({ id, example, nearMiss }) => {
  test("fits its example", () => {
    expect(causeIn(...example)).toBe(id);
  });

  test(`leaves its near miss to ${nearMiss.cause ?? "nobody"}`, () => {
    expect(causeIn(...nearMiss.example)).toBe(nearMiss.cause);
  });

  test("needs no neighbour that it does not use", () => {
    const [alone]: Example = example;
    expect(example.length === 1 || causeIn(alone) !== id).toBe(true);
  });
});
