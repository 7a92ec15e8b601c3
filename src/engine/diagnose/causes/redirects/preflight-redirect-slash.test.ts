import { describe, expect, test } from "vitest";
import { causeIn } from "../../testing";
import { EXAMPLES } from "../examples";

describe("preflight-redirect-slash", () => {
  test("fits a preflight that is redirected over a slash", () => {
    expect(causeIn(...EXAMPLES["preflight-redirect-slash"])).toBe("preflight-redirect-slash");
  });

  test("leaves a preflight that is redirected to another path to preflight-redirect", () => {
    expect(causeIn("PUT https://api.example/items preflight 308 | Location: /v2/items => blocked")).toBe(
      "preflight-redirect",
    );
  });
});
