import { describe, expect, test } from "vitest";
import { causeIn } from "../../testing";
import { EXAMPLES } from "../examples";

describe("coep", () => {
  test("fits an answer without the opt-in that the page demands", () => {
    expect(causeIn(...EXAMPLES.coep)).toBe("coep");
  });

  test("leaves an answer that itself says no to corp", () => {
    expect(
      causeIn(`GET https://api.example/logo.png
          -> 200 | Cross-Origin-Resource-Policy: same-site
        => failed NS_ERROR_DOM_CORP_FAILED no-cors image firefox`),
    ).toBe("corp");
  });
});
