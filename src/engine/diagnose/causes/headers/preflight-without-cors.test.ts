import { describe, expect, test } from "vitest";
import { causeIn } from "../../testing";
import { EXAMPLES } from "../examples";

describe("preflight-without-cors", () => {
  test("fits a bare preflight of a server that allows pages elsewhere", () => {
    expect(causeIn(...EXAMPLES["preflight-without-cors"])).toBe("preflight-without-cors");
  });

  test("leaves a bare preflight of a server that is not known to to not-configured", () => {
    expect(causeIn("PUT https://api.example/items preflight 204 => blocked")).toBe("not-configured");
  });
});
