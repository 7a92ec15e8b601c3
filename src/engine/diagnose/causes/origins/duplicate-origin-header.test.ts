import { describe, expect, test } from "vitest";
import { causeIn } from "../../testing";
import { EXAMPLES } from "../examples";

describe("duplicate-origin-header", () => {
  test("fits two lines of the header", () => {
    expect(causeIn(...EXAMPLES["duplicate-origin-header"])).toBe("duplicate-origin-header");
  });

  test("leaves two origins in one line to origin-list", () => {
    expect(
      causeIn(`GET https://api.example/items
          -> 200 | Access-Control-Allow-Origin: https://app.example, https://www.example
        => blocked`),
    ).toBe("origin-list");
  });
});
