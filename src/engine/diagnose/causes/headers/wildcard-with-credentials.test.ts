import { describe, expect, test } from "vitest";
import { causeIn } from "../../testing";
import { EXAMPLES } from "../examples";

describe("wildcard-with-credentials", () => {
  test("fits a star where cookies are sent", () => {
    expect(causeIn(...EXAMPLES["wildcard-with-credentials"])).toBe("wildcard-with-credentials");
  });

  test("leaves the right origin without leave for cookies to credentials-not-allowed", () => {
    expect(
      causeIn(`GET https://api.example/items
          -> 200 | Access-Control-Allow-Origin: https://app.example
        => blocked include`),
    ).toBe("credentials-not-allowed");
  });
});
