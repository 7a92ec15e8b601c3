import { describe, expect, test } from "vitest";
import { causeIn } from "../../testing";
import { EXAMPLES } from "../examples";

describe("origin-not-allowed", () => {
  test("fits another site that is allowed", () => {
    expect(causeIn(...EXAMPLES["origin-not-allowed"])).toBe("origin-not-allowed");
  });

  test("leaves the same site but for its port to origin-port", () => {
    expect(
      causeIn(`GET https://api.example/items
          -> 200 | Access-Control-Allow-Origin: https://app.example:8443
        => blocked`),
    ).toBe("origin-port");
  });
});
