import { describe, expect, test } from "vitest";
import { causeIn } from "../../testing";
import { EXAMPLES } from "../examples";

describe("invalid-list", () => {
  test("fits a list with semicolons", () => {
    expect(causeIn(...EXAMPLES["invalid-list"])).toBe("invalid-list");
  });

  test("leaves a list that can be read and lacks the method to method-not-allowed", () => {
    expect(
      causeIn(`PUT https://api.example/items
          preflight 204 | Access-Control-Allow-Origin: https://app.example | Access-Control-Allow-Methods: GET, POST
        => blocked`),
    ).toBe("method-not-allowed");
  });
});
