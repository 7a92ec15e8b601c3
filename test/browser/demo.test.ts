import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { DEMO_CASES } from "../../demo/cases";
import { type Demo, startDemo } from "../../demo/server";
import { isComplete, readRows, type Row } from "../../scripts/demo-rows";
import { extensionDir } from "../../scripts/build";
import type { Exchange } from "../../src/engine/fetch/exchange";
import type { FullDiagnosis } from "../../src/engine/remedy/fix";
import { readHar } from "../../src/har/har-in";
import { writeHar } from "../../src/har/har-out";
import { decodeLink, encodeLink } from "../../src/report/link";
import { redact } from "../../src/report/redact";
import { type BrowserSession, launch, type Panel } from "../support/browser";
import { shapesOf } from "../support/diagnosis-shape";
import { caseOf, diagnoses, recordedExchanges } from "./recorded";

declare global {
  interface Window {
    /** What the demo's page offers to tests. */
    readonly demo: { readonly ready: Promise<unknown>; run(id: string): Promise<"delivered" | "rejected" | "opaque"> };
  }
}

describe.each(["chromium", "firefox"] as const)("the demo in %s", (kind) => {
  let demo: Demo;
  let session: BrowserSession;
  let panel: Panel;
  let rows: readonly Row[] = [];
  let recorded: readonly Exchange[] = [];
  let found: readonly FullDiagnosis[] = [];

  beforeAll(async () => {
    demo = await startDemo();
    session = await launch(kind, { extensionDir: extensionDir(kind) });
    panel = await session.openPanel();
    await session.page.goto(demo.url);
    await session.page.evaluate(() => window.demo.ready);
    await vi.waitUntil(
      async () => {
        rows = await panel.evaluate(readRows);
        return isComplete(DEMO_CASES, rows);
      },
      { timeout: 30_000 },
    );
    recorded = await recordedExchanges(panel);
    found = await diagnoses(panel);
  });

  afterAll(async () => {
    await session?.close();
    await demo?.close();
  });

  test.each(DEMO_CASES)("lists $id as $verdict with its cause", ({ id, verdict, cause }) => {
    const own = rows.filter(({ url }) => caseOf(url) === id);
    expect(own).toMatchObject([{ verdict, cause: cause ?? "" }]);
  });

  test("is explained the same in a report, after a link and after a file", async () => {
    const shared = redact(recorded).exchanges;
    expect(shapesOf(shared)).toEqual(shapesOf(recorded));
    const opened = await decodeLink(await encodeLink(shared));
    expect("exchanges" in opened && shapesOf(opened.exchanges)).toEqual(shapesOf(recorded));
    const file = writeHar(shared, "1.0");
    const read = readHar(file);
    expect("exchanges" in read && shapesOf(read.exchanges)).toEqual(shapesOf(recorded));
    expect("exchanges" in read && writeHar(read.exchanges, "1.0")).toBe(file);
  });

  test.each(DEMO_CASES.filter(({ headersCanFix }) => headersCanFix))(
    "delivers $id once its API answers with exactly the suggested headers",
    async ({ id }) => {
      const fix = found.find(({ request }) => caseOf(request.url) === id)?.fix;
      expect(fix?.proven).toEqual({ standard: true, chromium: true, firefox: true });
      demo.applyFix(id, fix?.changes ?? []);
      expect(await session.page.evaluate((one) => window.demo.run(one), id)).toBe("delivered");
    },
  );

  test.each(DEMO_CASES.filter(({ verdict, headersCanFix }) => verdict !== "allowed" && !headersCanFix))(
    "suggests no headers for $id, which headers can't fix",
    ({ id }) => {
      expect(found.find(({ request }) => caseOf(request.url) === id)?.fix).toBeNull();
    },
  );
});
