import { describe, expect, test } from "vitest";
import { causeIn } from "../../testing";
import { EXAMPLES } from "../examples";

describe("same-origin-mode", () => {
  test("fits a request to another origin that its script limits to its own", () => {
    expect(causeIn(...EXAMPLES["same-origin-mode"])).toBe("same-origin-mode");
  });

  test("leaves one that stays in its origin alone", () => {
    expect(causeIn("GET https://app.example/items => failed net::ERR_ABORTED mode-same-origin")).toBe("aborted");
  });
});
