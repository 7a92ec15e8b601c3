import { describe, expect, test } from "vitest";
import { causeIn } from "../../testing";
import { EXAMPLES } from "../examples";

describe("origin-list", () => {
  test("fits two origins in one header", () => {
    expect(causeIn(...EXAMPLES["origin-list"])).toBe("origin-list");
  });

  test("leaves one origin twice to duplicate-origin-header", () => {
    expect(
      causeIn(`GET https://api.example/items
          -> 200 | Access-Control-Allow-Origin: https://app.example, https://app.example
        => blocked`),
    ).toBe("duplicate-origin-header");
  });
});
