import { describe, expect, test } from "vitest";
import { causeIn } from "../../testing";
import { EXAMPLES } from "../examples";

describe("name-not-found", () => {
  test("fits a name without an address", () => {
    expect(causeIn(...EXAMPLES["name-not-found"])).toBe("name-not-found");
  });

  test("leaves a server that refuses the connection to server-unreachable", () => {
    expect(causeIn("GET https://api.example/items => failed NS_ERROR_CONNECTION_REFUSED firefox")).toBe(
      "server-unreachable",
    );
  });
});
