import { describe, expect, test } from "vitest";
import { causeIn } from "../../testing";
import { EXAMPLES } from "../examples";

describe("method-case", () => {
  test("fits a method in small letters", () => {
    expect(causeIn(...EXAMPLES["method-case"])).toBe("method-case");
  });

  test("leaves a method that is not there in any letters to method-not-allowed", () => {
    expect(
      causeIn(`patch https://api.example/items
          preflight 204 | Access-Control-Allow-Origin: https://app.example | Access-Control-Allow-Methods: PUT
        => blocked`),
    ).toBe("method-not-allowed");
  });
});
