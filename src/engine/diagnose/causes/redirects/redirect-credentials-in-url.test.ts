import { describe, expect, test } from "vitest";
import { causeIn } from "../../testing";
import { EXAMPLES } from "../examples";

describe("redirect-credentials-in-url", () => {
  test("fits a redirect to an address with a password", () => {
    expect(causeIn(...EXAMPLES["redirect-credentials-in-url"])).toBe("redirect-credentials-in-url");
  });

  test("leaves the same redirect without it to redirect-hop-without-cors", () => {
    expect(causeIn("GET https://api.example/items -> 302 | Location: https://cdn.example/items => blocked")).toBe(
      "redirect-hop-without-cors",
    );
  });
});
