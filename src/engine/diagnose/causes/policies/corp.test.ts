import { describe, expect, test } from "vitest";
import { causeIn } from "../../testing";
import { EXAMPLES } from "../examples";

describe("corp", () => {
  test("fits a policy on the answer that keeps it to its own site", () => {
    expect(causeIn(...EXAMPLES.corp)).toBe("corp");
  });

  test("leaves an answer without such a policy to coep", () => {
    expect(
      causeIn("GET https://api.example/logo.png -> 200 => failed net::ERR_BLOCKED_BY_RESPONSE no-cors image"),
    ).toBe("coep");
  });
});
