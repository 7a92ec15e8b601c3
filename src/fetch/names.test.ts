import { describe, expect, test } from "vitest";
import { chromiumName, firefoxName } from "./names";

describe("Chromium's name", () => {
  test("for a rule of the CORS check tells the preflight from the response", () => {
    expect(chromiumName("allow-origin-missing", "response")).toBe("MissingAllowOriginHeader");
    expect(chromiumName("allow-origin-missing", "redirect")).toBe("MissingAllowOriginHeader");
    expect(chromiumName("allow-origin-missing", "preflight")).toBe("PreflightMissingAllowOriginHeader");
    expect(chromiumName("allow-credentials", "preflight")).toBe("PreflightInvalidAllowCredentials");
  });

  test("for a rule of the preflight alone has no second form", () => {
    expect(chromiumName("preflight-status", "preflight")).toBe("PreflightInvalidStatus");
    expect(chromiumName("method-not-allowed", "preflight")).toBe("MethodDisallowedByPreflightResponse");
  });

  test("is missing where Chromium reports a network error", () => {
    expect(chromiumName("redirect-limit", "redirect")).toBeNull();
  });
});

describe("Firefox's name", () => {
  test("tells two header lines from one line with a list", () => {
    const line = ["Access-Control-Allow-Origin", "*"] as const;
    expect(firefoxName("allow-origin-multiple", [line, line])).toBe("CORSMultipleAllowOriginNotAllowed");
    expect(firefoxName("allow-origin-multiple", [line])).toBe("CORSAllowOriginNotMatchingOrigin");
  });

  test("is one for every kind of other origin", () => {
    expect(firefoxName("allow-origin-invalid", [])).toBe("CORSAllowOriginNotMatchingOrigin");
    expect(firefoxName("allow-origin-mismatch", [])).toBe("CORSAllowOriginNotMatchingOrigin");
  });
});
