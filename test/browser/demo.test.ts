import { describe, expect } from "vitest";
import { DEMO_CASES } from "../../demo/cases";
import { differences, readRows, type Row } from "../../scripts/demo-rows";
import type { Exchange } from "../../src/engine/fetch/exchange";
import type { FullDiagnosis } from "../../src/engine/remedy/fix";
import { readHar } from "../../src/har/har-in";
import { writeHar } from "../../src/har/har-out";
import { decodeLink, encodeLink } from "../../src/report/link";
import { redact } from "../../src/report/redact";
import { shapesOf } from "../support/diagnosis-shape";
import { comes, until } from "../support/patience";
import { openDemo, test as base } from "./fixture";
import { caseOf, diagnosesOf, recordedExchanges } from "./recorded";

interface Seen {
  readonly rows: readonly Row[];
  readonly recorded: readonly Exchange[];
  readonly found: readonly FullDiagnosis[];
}

/** What the panel made of the demo, before any of its servers was changed. */
const test = base.extend("seen", { scope: "file" }, async ({ demo, devtools }): Promise<Seen> => {
  const panel = await openDemo(demo, devtools);
  let rows: readonly Row[] = [];
  // What the page tells, and DevTools, comes a moment after the verdict; whatever never comes is told case by case.
  await comes(async () => differences(DEMO_CASES, (rows = await panel.evaluate(readRows))).length === 0);
  // The background stores a moment later what the panel shows already.
  const recorded = await until(async () => {
    const exchanges = await recordedExchanges(panel);
    return exchanges.length === rows.length && exchanges.every(({ outcome }) => outcome !== "pending") && exchanges;
  }, "all of the rows in the store");
  return { rows, recorded, found: diagnosesOf(recorded) };
});

describe("the demo", () => {
  test.for(DEMO_CASES)("lists $id as $verdict with its cause", ({ id, verdict, cause }, { seen }) => {
    const own = seen.rows.filter(({ url }) => caseOf(url) === id);
    expect(own).toMatchObject([{ verdict, cause: cause ?? "" }]);
  });

  test("is explained the same in a report, after a link and after a file", async ({ seen: { recorded } }) => {
    const shared = redact(recorded).exchanges;
    expect(shapesOf(shared)).toEqual(shapesOf(recorded));
    const opened = await decodeLink(await encodeLink(shared));
    expect("exchanges" in opened && shapesOf(opened.exchanges)).toEqual(shapesOf(recorded));
    const file = writeHar(shared, "1.0");
    const read = readHar(file);
    expect("exchanges" in read && shapesOf(read.exchanges)).toEqual(shapesOf(recorded));
    expect("exchanges" in read && writeHar(read.exchanges, "1.0")).toBe(file);
  });

  test.for(DEMO_CASES.filter(({ headersCanFix }) => headersCanFix))(
    "delivers $id once its API answers with exactly the suggested headers",
    async ({ id }, { demo, session, seen }) => {
      const fix = seen.found.find(({ request }) => caseOf(request.url) === id)?.fix;
      expect(fix?.proven).toEqual({ standard: true, chromium: true, firefox: true, webkit: true });
      demo.applyFix(id, fix?.changes ?? []);
      expect(await session.page.evaluate((one) => window.demo.run(one), id)).toBe("delivered");
    },
  );

  test.for(DEMO_CASES.filter(({ verdict, headersCanFix }) => verdict !== "allowed" && !headersCanFix))(
    "suggests no headers for $id, which headers can't fix",
    ({ id }, { seen }) => {
      expect(seen.found.find(({ request }) => caseOf(request.url) === id)?.fix).toBeNull();
    },
  );
});
