import { describe, expect, test } from "vitest";
import { causeIn } from "../../testing";
import { EXAMPLES } from "../examples";

describe("origin-case", () => {
  test("fits other capitals in the allowed origin", () => {
    expect(causeIn(...EXAMPLES["origin-case"])).toBe("origin-case");
  });

  test("leaves other capitals in another name to origin-not-allowed", () => {
    expect(
      causeIn("GET https://api.example/items -> 200 | Access-Control-Allow-Origin: https://App2.Example => blocked"),
    ).toBe("origin-not-allowed");
  });
});
