import { describe, expect, test } from "vitest";
import { causeIn } from "../../testing";
import { EXAMPLES } from "../examples";

describe("method-not-allowed", () => {
  test("fits a method that is not listed", () => {
    expect(causeIn(...EXAMPLES["method-not-allowed"])).toBe("method-not-allowed");
  });

  test("leaves a star that means nothing once cookies are sent to wildcard-with-credentials", () => {
    expect(
      causeIn(`DELETE https://api.example/items/9
          preflight 204 | Access-Control-Allow-Origin: https://app.example | Access-Control-Allow-Credentials: true | Access-Control-Allow-Methods: *
        => blocked include`),
    ).toBe("wildcard-with-credentials");
  });
});
