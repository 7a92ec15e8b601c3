import { describe, expect, test } from "vitest";
import { causeIn } from "../../testing";
import { EXAMPLES } from "../examples";

describe("origin-path", () => {
  test("fits an allowed origin with a path", () => {
    expect(causeIn(...EXAMPLES["origin-path"])).toBe("origin-path");
  });

  test("leaves a path on another host to origin-not-allowed", () => {
    expect(
      causeIn(`GET https://api.example/items
          -> 200 | Access-Control-Allow-Origin: https://www.example/shop
        => blocked`),
    ).toBe("origin-not-allowed");
  });
});
