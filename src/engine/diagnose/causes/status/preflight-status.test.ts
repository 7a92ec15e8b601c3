import { describe, expect, test } from "vitest";
import { causeIn } from "../../testing";
import { EXAMPLES } from "../examples";

describe("preflight-status", () => {
  test("fits an answer to OPTIONS that is no success", () => {
    expect(causeIn(...EXAMPLES["preflight-status"])).toBe("preflight-status");
  });

  test("leaves a success with the wrong method to method-not-allowed", () => {
    expect(
      causeIn(`PUT https://api.example/items
          preflight 200 | Access-Control-Allow-Origin: https://app.example | Access-Control-Allow-Methods: GET
        => blocked`),
    ).toBe("method-not-allowed");
  });
});
