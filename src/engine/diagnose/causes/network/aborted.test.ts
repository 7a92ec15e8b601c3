import { describe, expect, test } from "vitest";
import { causeIn } from "../../testing";
import { EXAMPLES } from "../examples";

describe("aborted", () => {
  test("fits a request that the page gave up", () => {
    expect(causeIn(...EXAMPLES.aborted)).toBe("aborted");
  });

  test("leaves a server that took too long to server-unreachable", () => {
    expect(causeIn("GET https://api.example/items => failed net::ERR_TIMED_OUT")).toBe("server-unreachable");
  });
});
