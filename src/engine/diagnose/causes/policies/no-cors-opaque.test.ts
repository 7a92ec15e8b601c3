import { describe, expect, test } from "vitest";
import { causeIn } from "../../testing";
import { EXAMPLES } from "../examples";

describe("no-cors-opaque", () => {
  test("fits an answer to a request in mode no-cors", () => {
    expect(causeIn(...EXAMPLES["no-cors-opaque"])).toBe("no-cors-opaque");
  });

  test("leaves the same answer in mode cors to not-configured", () => {
    expect(causeIn("GET https://api.example/items -> 200 => blocked")).toBe("not-configured");
  });
});
