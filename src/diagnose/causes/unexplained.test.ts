import { describe, expect, test } from "vitest";
import { causeIn } from "../testing";
import { EXAMPLES } from "./examples";

describe("unexplained", () => {
  test("fits an answer that keeps every rule, and was kept from the page", () => {
    expect(causeIn(...EXAMPLES.unexplained)).toBe("unexplained");
  });

  test("is not asked for once the same answer is delivered", () => {
    expect(
      causeIn("GET https://api.example/items -> 200 | Access-Control-Allow-Origin: https://app.example => delivered"),
    ).toBeNull();
  });
});
