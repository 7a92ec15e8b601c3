import { describe, expect, test } from "vitest";
import { causeIn } from "../../testing";
import { EXAMPLES } from "../examples";

describe("dev-proxy", () => {
  test("fits a redirect from the dev server to the API behind it", () => {
    expect(causeIn(...EXAMPLES["dev-proxy"])).toBe("dev-proxy");
  });

  test("leaves a redirect from the API itself to not-configured", () => {
    expect(
      causeIn(`GET https://api.example/items from http://localhost:5173
          -> 301 | Access-Control-Allow-Origin: http://localhost:5173 | Location: https://api.example/items/
        then GET https://api.example/items/
          -> 200
        => blocked`),
    ).toBe("not-configured");
  });
});
