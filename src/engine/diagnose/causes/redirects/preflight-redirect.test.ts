import { describe, expect, test } from "vitest";
import { causeIn } from "../../testing";
import { EXAMPLES } from "../examples";

describe("preflight-redirect", () => {
  test("fits a preflight that is redirected elsewhere", () => {
    expect(causeIn(...EXAMPLES["preflight-redirect"])).toBe("preflight-redirect");
  });

  test("leaves a preflight with such a status and no address to preflight-status", () => {
    expect(
      causeIn(`PUT https://api.example/items
          preflight 302 | Access-Control-Allow-Origin: https://app.example
        => blocked`),
    ).toBe("preflight-status");
  });
});
