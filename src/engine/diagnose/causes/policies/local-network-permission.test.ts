import { describe, expect, test } from "vitest";
import { causeIn } from "../../testing";
import { EXAMPLES } from "../examples";

describe("local-network-permission", () => {
  test("fits a preflight and a request that fail alike without an answer", () => {
    expect(causeIn(...EXAMPLES["local-network-permission"])).toBe("local-network-permission");
  });

  test("leaves a request that fails once its answer has begun to aborted", () => {
    expect(causeIn("GET http://192.168.1.20/print -> 200 => failed net::ERR_FAILED")).toBe("aborted");
  });
});
