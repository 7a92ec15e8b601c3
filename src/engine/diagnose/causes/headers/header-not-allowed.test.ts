import { describe, expect, test } from "vitest";
import { causeIn } from "../../testing";
import { EXAMPLES } from "../examples";

describe("header-not-allowed", () => {
  test("fits a header that is not listed", () => {
    expect(causeIn(...EXAMPLES["header-not-allowed"])).toBe("header-not-allowed");
  });

  test("leaves a header that only a server may send to header-on-wrong-side", () => {
    expect(
      causeIn(`POST https://api.example/items | Content-Type: application/json | Access-Control-Allow-Origin: *
          preflight 204 | Access-Control-Allow-Origin: https://app.example | Access-Control-Allow-Headers: Content-Type
        => blocked`),
    ).toBe("header-on-wrong-side");
  });
});
