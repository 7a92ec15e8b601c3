import { describe, expect, test } from "vitest";
import { causeIn } from "../../testing";
import { EXAMPLES } from "../examples";

describe("blocked-by-extension", () => {
  test("fits a request that another extension stopped", () => {
    expect(causeIn(...EXAMPLES["blocked-by-extension"])).toBe("blocked-by-extension");
  });

  test("leaves a request that the page itself stopped to aborted", () => {
    expect(causeIn("GET https://api.example/items => failed net::ERR_ABORTED")).toBe("aborted");
  });
});
