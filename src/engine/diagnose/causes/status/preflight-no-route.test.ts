import { describe, expect, test } from "vitest";
import { causeIn } from "../../testing";
import { EXAMPLES } from "../examples";

describe("preflight-no-route", () => {
  test("fits a router that knows no OPTIONS", () => {
    expect(causeIn(...EXAMPLES["preflight-no-route"])).toBe("preflight-no-route");
  });

  test("leaves an address that is gone to preflight-status", () => {
    expect(causeIn("PUT https://api.example/items preflight 410 => blocked")).toBe("preflight-status");
  });
});
