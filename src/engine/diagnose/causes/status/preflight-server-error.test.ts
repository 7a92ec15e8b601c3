import { describe, expect, test } from "vitest";
import { causeIn } from "../../testing";
import { EXAMPLES } from "../examples";

describe("preflight-server-error", () => {
  test("fits a crash on OPTIONS", () => {
    expect(causeIn(...EXAMPLES["preflight-server-error"])).toBe("preflight-server-error");
  });

  test("leaves a server that refuses OPTIONS on purpose to preflight-no-route", () => {
    expect(causeIn("PUT https://api.example/items preflight 501 => blocked")).toBe("preflight-no-route");
  });
});
