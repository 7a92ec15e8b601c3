import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { diagnose } from "../src/engine/diagnose/diagnose";
import { faultsOf } from "../src/engine/diagnose/words/voice";
import type { Exchange } from "../src/engine/fetch/exchange";
import { askCase } from "./ask";
import { DEMO_CASES } from "./cases";
import { type Demo, startDemo } from "./server";

let demo: Demo;
let exchanges: readonly Exchange[];
beforeAll(async () => {
  demo = await startDemo();
  const page = new URL(demo.url).origin;
  exchanges = await Promise.all(demo.cases.map((demoCase) => askCase(demoCase, demoCase.url, page)));
});
afterAll(() => demo.close());

describe.each(DEMO_CASES)("$id", ({ id, verdict, cause }) => {
  const told = () => {
    const exchange = exchanges.find((one) => one.id === id);
    if (!exchange) throw new Error(`${id} was not asked`);
    return diagnose(exchange, exchanges);
  };

  test("is what the page says it is, by our own rules", () => {
    expect(told()).toMatchObject({ verdict, cause });
  });

  test("is told in the voice", () => {
    expect(faultsOf(told())).toEqual([]);
  });
});
