import { describe, expect, test } from "vitest";
import { causeIn } from "../../testing";
import { EXAMPLES } from "../examples";

describe("origin-www", () => {
  test("fits the same name with www", () => {
    expect(causeIn(...EXAMPLES["origin-www"])).toBe("origin-www");
  });

  test("leaves the same name with another word before it to origin-not-allowed", () => {
    expect(
      causeIn(`GET https://api.example/items
          -> 200 | Access-Control-Allow-Origin: https://shop.app.example
        => blocked`),
    ).toBe("origin-not-allowed");
  });
});
