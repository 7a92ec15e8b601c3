import { describe, expect, test } from "vitest";
import { causeIn } from "../../testing";
import { EXAMPLES } from "../examples";

describe("not-configured", () => {
  test("fits a server that sends no CORS header", () => {
    expect(causeIn(...EXAMPLES["not-configured"])).toBe("not-configured");
  });

  test("leaves a header that is there, and empty to origin-not-allowed", () => {
    expect(causeIn("GET https://api.example/items -> 200 | Access-Control-Allow-Origin: => blocked")).toBe(
      "origin-not-allowed",
    );
  });
});
