import { describe, expect, test } from "vitest";
import { causeIn } from "../../testing";
import { EXAMPLES } from "../examples";

describe("origin-whitespace", () => {
  test("fits a blank within the allowed origin", () => {
    expect(causeIn(...EXAMPLES["origin-whitespace"])).toBe("origin-whitespace");
  });

  test("leaves blanks between two origins to origin-list", () => {
    expect(
      causeIn(`GET https://api.example/items
          -> 200 | Access-Control-Allow-Origin: https://app.example https://www.example
        => blocked`),
    ).toBe("origin-list");
  });
});
