import { describe, expect, test } from "vitest";
import { causeIn } from "../../testing";
import { EXAMPLES } from "../examples";

describe("redirect-hop-without-cors", () => {
  test("fits a redirect without the header", () => {
    expect(causeIn(...EXAMPLES["redirect-hop-without-cors"])).toBe("redirect-hop-without-cors");
  });

  test("leaves a redirect with the header whose end lacks it to not-configured", () => {
    expect(
      causeIn(`GET https://api.example/items
          -> 301 | Access-Control-Allow-Origin: https://app.example | Location: https://api.example/items/
        then GET https://api.example/items/
          -> 200
        => blocked`),
    ).toBe("not-configured");
  });
});
