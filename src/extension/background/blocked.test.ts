import { expect, test } from "vitest";
import { randomExchanges } from "../../../test/support/random-exchange";
import { diagnose } from "../../engine/diagnose/diagnose";
import type { Outcome } from "../../engine/fetch/exchange";
import { standingOf } from "../../view/state/category";
import { countBlocked } from "./blocked";

const OUTCOMES: readonly Outcome[] = ["delivered", "blocked", "opaque", "failed", "pending", "unknown"];

test("the toolbar counts what the panel lists as blocked, whatever happened", () => {
  const exchanges = [1, 2, 3].flatMap((seed) =>
    randomExchanges(seed, 100).flatMap((exchange) => OUTCOMES.map((outcome) => ({ ...exchange, outcome }))),
  );
  const listed = exchanges.filter((exchange) => standingOf(exchange, diagnose(exchange)) === "blocked");
  expect(listed.length).toBeGreaterThan(300);
  expect(countBlocked(exchanges)).toBe(listed.length);
});
