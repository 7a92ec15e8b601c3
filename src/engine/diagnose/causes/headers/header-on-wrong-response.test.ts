import { describe, expect, test } from "vitest";
import { causeIn } from "../../testing";
import { EXAMPLES } from "../examples";

describe("header-on-wrong-response", () => {
  test("fits a list that stands on the answers alone", () => {
    expect(causeIn(...EXAMPLES["header-on-wrong-response"])).toBe("header-on-wrong-response");
  });

  test("leaves a list that stands nowhere to method-not-allowed", () => {
    expect(
      causeIn(`PUT https://api.example/items
          preflight 204 | Access-Control-Allow-Origin: https://app.example
        => blocked`),
    ).toBe("method-not-allowed");
  });
});
