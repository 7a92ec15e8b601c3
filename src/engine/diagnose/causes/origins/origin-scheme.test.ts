import { describe, expect, test } from "vitest";
import { causeIn } from "../../testing";
import { EXAMPLES } from "../examples";

describe("origin-scheme", () => {
  test("fits http where https is wanted", () => {
    expect(causeIn(...EXAMPLES["origin-scheme"])).toBe("origin-scheme");
  });

  test("leaves http and another port to origin-not-allowed", () => {
    expect(
      causeIn(`GET https://api.example/items from https://app.example:8443
          -> 200 | Access-Control-Allow-Origin: http://app.example:8080
        => blocked`),
    ).toBe("origin-not-allowed");
  });
});
