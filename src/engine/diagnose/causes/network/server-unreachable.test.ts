import { describe, expect, test } from "vitest";
import { causeIn } from "../../testing";
import { EXAMPLES } from "../examples";

describe("server-unreachable", () => {
  test("fits a refused connection", () => {
    expect(causeIn(...EXAMPLES["server-unreachable"])).toBe("server-unreachable");
  });

  test("leaves a name that does not resolve to name-not-found", () => {
    expect(causeIn("GET https://api.example/items => failed net::ERR_NAME_NOT_RESOLVED")).toBe("name-not-found");
  });
});
