import { describe, expect, test } from "vitest";
import { causeIn } from "../../testing";
import { EXAMPLES } from "../examples";

describe("credentials-not-allowed", () => {
  test("fits leave for cookies in the wrong spelling", () => {
    expect(causeIn(...EXAMPLES["credentials-not-allowed"])).toBe("credentials-not-allowed");
  });

  test("leaves an origin that is wrong besides to origin-not-allowed", () => {
    expect(
      causeIn(`GET https://api.example/items
          -> 200 | Access-Control-Allow-Origin: https://www.example | Access-Control-Allow-Credentials: true
        => blocked include`),
    ).toBe("origin-not-allowed");
  });
});
