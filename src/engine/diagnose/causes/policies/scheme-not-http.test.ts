import { describe, expect, test } from "vitest";
import { causeIn } from "../../testing";
import { EXAMPLES } from "../examples";

describe("scheme-not-http", () => {
  test("fits an address whose host is taken for a scheme", () => {
    expect(causeIn(...EXAMPLES["scheme-not-http"])).toBe("scheme-not-http");
  });

  test("leaves the same address with its scheme alone", () => {
    expect(causeIn("GET http://localhost:3000/items => failed net::ERR_CONNECTION_REFUSED")).toBe("server-unreachable");
  });
});
