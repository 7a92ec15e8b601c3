import { describe, expect, test } from "vitest";
import { causeIn } from "../testing";
import { EXAMPLES } from "./examples";

describe("actual-without-cors", () => {
  test("fits a right preflight and an answer without the header", () => {
    expect(causeIn(...EXAMPLES["actual-without-cors"])).toBe("actual-without-cors");
  });

  test("leaves an answer without the header where nobody asked first to not-configured", () => {
    expect(causeIn("GET https://api.example/items -> 200 => blocked")).toBe("not-configured");
  });
});
