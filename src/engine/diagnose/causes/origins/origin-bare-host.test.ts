import { describe, expect, test } from "vitest";
import { causeIn } from "../../testing";
import { EXAMPLES } from "../examples";

describe("origin-bare-host", () => {
  test("fits a host without its scheme", () => {
    expect(causeIn(...EXAMPLES["origin-bare-host"])).toBe("origin-bare-host");
  });

  test("leaves the word null to origin-not-allowed", () => {
    expect(causeIn("GET https://api.example/items -> 200 | Access-Control-Allow-Origin: null => blocked")).toBe(
      "origin-not-allowed",
    );
  });
});
