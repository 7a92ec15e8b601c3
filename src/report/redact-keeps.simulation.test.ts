import { describe, expect, test } from "vitest";
import { shapesOf } from "../../test/support/diagnosis-shape";
import { randomExchanges } from "../../test/support/random-exchange";
import { CAUSE_DOCS } from "../engine/diagnose/causes/docs";
import { exchangesOf } from "../engine/diagnose/testing";
import { redact } from "./redact";

/** Pages of five requests each. */
const PAGES = 400;

/** Told by a host alone: where hosts are replaced, nobody can tell it. */
const TOLD_BY_HOST = new Set(["storage-rules", "third-party"]);

describe.each([
  ["with its hosts", {}],
  ["without its hosts", { hosts: true }],
])("a redacted report %s", (_, options) => {
  const told = [...CAUSE_DOCS].filter(([id]) => !("hosts" in options) || !TOLD_BY_HOST.has(id));
  test.each(told)("has the diagnosis of the original: %s", (_cause, { example: [last, ...earlier] }) => {
    const exchanges = exchangesOf(...earlier, last);
    expect(shapesOf(redact(exchanges, options).exchanges)).toEqual(shapesOf(exchanges));
  });

  test("has the diagnosis of the original for 2,000 random exchanges", { timeout: 600_000 }, () => {
    for (let page = 1; page <= PAGES; page += 1) {
      const exchanges = randomExchanges(page, 5);
      expect(shapesOf(redact(exchanges, options).exchanges), `page ${page}`).toEqual(shapesOf(exchanges));
    }
  });

  test("stays as it is when it is redacted again", () => {
    for (let page = 1; page <= 100; page += 1) {
      const once = redact(randomExchanges(page, 5)).exchanges;
      expect(redact(once).exchanges, `page ${page}`).toEqual(once);
    }
  });
});
