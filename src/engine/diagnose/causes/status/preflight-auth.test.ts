import { describe, expect, test } from "vitest";
import { causeIn } from "../../testing";
import { EXAMPLES } from "../examples";

describe("preflight-auth", () => {
  test("fits a login check that refuses OPTIONS", () => {
    expect(causeIn(...EXAMPLES["preflight-auth"])).toBe("preflight-auth");
  });

  test("leaves a login check that refuses the request itself to actual-without-cors", () => {
    expect(
      causeIn(`PUT https://api.example/items | Authorization: Bearer x
          preflight 204 | Access-Control-Allow-Origin: https://app.example | Access-Control-Allow-Methods: PUT | Access-Control-Allow-Headers: authorization
          -> 401
        => blocked`),
    ).toBe("actual-without-cors");
  });
});
