import { describe, expect, test } from "vitest";
import { causeIn } from "../../testing";
import { EXAMPLES } from "../examples";

describe("origin-port", () => {
  test("fits another port", () => {
    expect(causeIn(...EXAMPLES["origin-port"])).toBe("origin-port");
  });

  test("leaves another port of another name to origin-not-allowed", () => {
    expect(
      causeIn(`GET https://api.example/items from http://localhost:5173
          -> 200 | Access-Control-Allow-Origin: http://127.0.0.1:3000
        => blocked`),
    ).toBe("origin-not-allowed");
  });
});
