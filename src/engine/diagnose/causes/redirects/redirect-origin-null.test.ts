import { describe, expect, test } from "vitest";
import { causeIn } from "../../testing";
import { EXAMPLES } from "../examples";

describe("redirect-origin-null", () => {
  test("fits an origin that redirects turned into null", () => {
    expect(causeIn(...EXAMPLES["redirect-origin-null"])).toBe("redirect-origin-null");
  });

  test("leaves a redirect within one server, which leaves the origin alone to origin-not-allowed", () => {
    expect(
      causeIn(`GET https://api.example/items
          -> 302 | Access-Control-Allow-Origin: https://app.example | Location: /new
        then GET https://api.example/new
          -> 200 | Access-Control-Allow-Origin: https://www.example
        => blocked`),
    ).toBe("origin-not-allowed");
  });
});
