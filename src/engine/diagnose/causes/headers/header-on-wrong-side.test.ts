import { describe, expect, test } from "vitest";
import { causeIn } from "../../testing";
import { EXAMPLES } from "../examples";

describe("header-on-wrong-side", () => {
  test("fits a preflight that only a server's header brought about", () => {
    expect(causeIn(...EXAMPLES["header-on-wrong-side"])).toBe("header-on-wrong-side");
  });

  test("leaves a preflight that the method brought about as well to preflight-no-route", () => {
    expect(causeIn("PUT https://api.example/items | Access-Control-Allow-Origin: * preflight 404 => blocked")).toBe(
      "preflight-no-route",
    );
  });
});
