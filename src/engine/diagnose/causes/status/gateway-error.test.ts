import { describe, expect, test } from "vitest";
import { causeIn } from "../../testing";
import { EXAMPLES } from "../examples";

describe("gateway-error", () => {
  test("fits a 502 without the header", () => {
    expect(causeIn(...EXAMPLES["gateway-error"])).toBe("gateway-error");
  });

  test("leaves a 500 of the application behind it to server-error", () => {
    expect(causeIn("GET https://api.example/items -> 500 | Server: nginx/1.27.0 => blocked")).toBe("server-error");
  });
});
