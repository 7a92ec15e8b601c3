import { describe, expect, test } from "vitest";
import { causeIn } from "../../testing";

describe("actual-without-cors", () => {
  test("fits where the browser still keeps the response to an earlier preflight", () => {
    const right = "Access-Control-Allow-Origin: https://app.example";
    expect(
      causeIn(
        "PUT https://api.example/items -> 200 => blocked",
        `PUT https://api.example/items
           preflight 204 | ${right} | Access-Control-Allow-Methods: PUT | Access-Control-Max-Age: 600
           -> 200 | ${right}
         => delivered`,
      ),
    ).toBe("actual-without-cors");
  });

  test("leaves a response without the header where nobody asked first to not-configured", () => {
    expect(causeIn("GET https://api.example/items -> 200 => blocked")).toBe("not-configured");
  });
});
