import { describe, expect, test } from "vitest";
import { causeIn } from "../../testing";
import { EXAMPLES } from "../examples";

describe("origin-null", () => {
  test("fits a page without an origin", () => {
    expect(causeIn(...EXAMPLES["origin-null"])).toBe("origin-null");
  });

  test("leaves a page with an origin where null is allowed to origin-not-allowed", () => {
    expect(causeIn("GET https://api.example/items -> 200 | Access-Control-Allow-Origin: null => blocked")).toBe(
      "origin-not-allowed",
    );
  });
});
