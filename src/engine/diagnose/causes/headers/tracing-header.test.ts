import { describe, expect, test } from "vitest";
import { causeIn } from "../../testing";
import { EXAMPLES } from "../examples";

describe("tracing-header", () => {
  test("fits headers of a monitoring tool", () => {
    expect(causeIn(...EXAMPLES["tracing-header"])).toBe("tracing-header");
  });

  test("leaves a header of the page's own beside them to header-not-allowed", () => {
    expect(
      causeIn(`GET https://api.example/items | sentry-trace: 1-2 | X-Tenant: 7
          preflight 204 | Access-Control-Allow-Origin: https://app.example | Access-Control-Allow-Headers: content-type
        => blocked`),
    ).toBe("header-not-allowed");
  });
});
