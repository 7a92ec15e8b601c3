import { describe, expect, test } from "vitest";
import { causeIn } from "../../testing";
import { EXAMPLES } from "../examples";

describe("preflight-redirect-https", () => {
  test("fits a preflight that is sent from http to https", () => {
    expect(causeIn(...EXAMPLES["preflight-redirect-https"])).toBe("preflight-redirect-https");
  });

  test("leaves a preflight that is sent to another host to preflight-redirect", () => {
    expect(
      causeIn("PUT http://api.example/items preflight 301 | Location: https://www.api.example/items => blocked"),
    ).toBe("preflight-redirect");
  });
});
