import { describe, expect, test } from "vitest";
import { causeIn } from "../../testing";
import { EXAMPLES } from "../examples";

describe("misspelled-header", () => {
  test("fits a name that is nearly right", () => {
    expect(causeIn(...EXAMPLES["misspelled-header"])).toBe("misspelled-header");
  });

  test("leaves a name that is right for something else to not-configured", () => {
    expect(causeIn("GET https://api.example/items -> 200 | Access-Control-Allow-Methods: GET => blocked")).toBe(
      "not-configured",
    );
  });
});
