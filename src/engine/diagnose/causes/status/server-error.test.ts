import { describe, expect, test } from "vitest";
import { causeIn } from "../../testing";
import { EXAMPLES } from "../examples";

describe("server-error", () => {
  test("fits a 500 without the header", () => {
    expect(causeIn(...EXAMPLES["server-error"])).toBe("server-error");
  });

  test("leaves a 500 that bears the header, and a wrong one to origin-trailing-slash", () => {
    expect(
      causeIn("GET https://api.example/items -> 500 | Access-Control-Allow-Origin: https://app.example/ => blocked"),
    ).toBe("origin-trailing-slash");
  });
});
