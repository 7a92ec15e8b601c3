import { describe, expect, test } from "vitest";
import { causeIn } from "../../testing";

describe("cors-disabled", () => {
  test("leaves alone what needs no preflight, and what had one", () => {
    expect(causeIn("GET https://api.example/items => failed NS_ERROR_DOM_BAD_URI firefox")).toBe("unexplained");
    expect(causeIn("PUT https://api.example/items preflight 204 => blocked NS_ERROR_DOM_BAD_URI firefox")).not.toBe(
      "cors-disabled",
    );
  });

  test("leaves alone what asked on its way", () => {
    const led = `PUT https://api.example/items preflight 204 | Access-Control-Allow-Origin: *
        -> 307 | Access-Control-Allow-Origin: * | Location: https://api.example/next
      then PUT https://api.example/next
      => failed NS_ERROR_DOM_BAD_URI firefox`;
    expect(causeIn(led)).not.toBe("cors-disabled");
  });
});
