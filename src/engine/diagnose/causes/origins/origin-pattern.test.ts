import { describe, expect, test } from "vitest";
import { causeIn } from "../../testing";
import { EXAMPLES } from "../examples";

describe("origin-pattern", () => {
  test("fits a pattern", () => {
    expect(causeIn(...EXAMPLES["origin-pattern"])).toBe("origin-pattern");
  });

  test("leaves a star alone, which fails for the cookies to wildcard-with-credentials", () => {
    expect(
      causeIn(`GET https://api.example/items
          -> 200 | Access-Control-Allow-Origin: * | Access-Control-Allow-Credentials: true
        => blocked include`),
    ).toBe("wildcard-with-credentials");
  });
});
