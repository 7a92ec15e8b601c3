import { describe, expect, test } from "vitest";
import { causeIn } from "../../testing";
import { EXAMPLES } from "../examples";

describe("login-redirect", () => {
  test("fits a redirect to a login page on another origin", () => {
    expect(causeIn(...EXAMPLES["login-redirect"])).toBe("login-redirect");
  });

  test("leaves a redirect to any other page to not-configured", () => {
    expect(
      causeIn(`GET https://api.example/items
          -> 302 | Access-Control-Allow-Origin: https://app.example | Location: https://cdn.example/items
        then GET https://cdn.example/items
          -> 200
        => blocked`),
    ).toBe("not-configured");
  });
});
