import { describe, expect, test } from "vitest";
import { causeIn } from "../../testing";
import { EXAMPLES } from "../examples";

describe("origin-trailing-slash", () => {
  test("fits a slash at the end of the allowed origin", () => {
    expect(causeIn(...EXAMPLES["origin-trailing-slash"])).toBe("origin-trailing-slash");
  });

  test("leaves a slash that belongs to a path to origin-path", () => {
    expect(
      causeIn(`GET https://api.example/items
          -> 200 | Access-Control-Allow-Origin: https://app.example/shop/
        => blocked`),
    ).toBe("origin-path");
  });
});
