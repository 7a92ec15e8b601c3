import { describe, expect, test } from "vitest";
import { causeIn } from "../../testing";
import { EXAMPLES } from "../examples";

describe("error-without-cors", () => {
  test("fits an error answer without the header that a good answer has", () => {
    expect(causeIn(...EXAMPLES["error-without-cors"])).toBe("error-without-cors");
  });

  test("leaves an error answer of a server that is not known to allow anyone to not-configured", () => {
    expect(causeIn("GET https://api.example/items/9 -> 404 => blocked")).toBe("not-configured");
  });
});
