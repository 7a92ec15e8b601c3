import { describe, expect, test } from "vitest";
import { causeIn } from "../../testing";
import { EXAMPLES } from "../examples";

describe("unblock-extension", () => {
  test("fits the methods in the order in which such extensions write them", () => {
    expect(causeIn(...EXAMPLES["unblock-extension"])).toBe("unblock-extension");
  });

  test("leaves the same methods in any other order to wildcard-with-credentials", () => {
    expect(
      causeIn(`GET https://api.example/items
          -> 200 | Access-Control-Allow-Origin: * | Access-Control-Allow-Methods: GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS
        => blocked include`),
    ).toBe("wildcard-with-credentials");
  });
});
