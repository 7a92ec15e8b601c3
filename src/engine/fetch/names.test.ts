import { describe, expect, test } from "vitest";
import { chromiumName, firefoxName, otherFirefoxName } from "./names";

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

  test("counts no lines in small letters, as HTTP/2 has them", () => {
    const line = ["access-control-allow-origin", "*"] as const;
    expect(firefoxName("allow-origin-multiple", [line, line])).toBe("CORSAllowOriginNotMatchingOrigin");
  });

  test("is open where the one line may have been two, as extensions get it", () => {
    const other = (value: string, name = "Access-Control-Allow-Origin") =>
      otherFirefoxName("CORSAllowOriginNotMatchingOrigin", [[name, value]]);
    expect(other("https://app.example, *")).toBe("CORSMultipleAllowOriginNotAllowed");
    expect(other("")).toBe("CORSMultipleAllowOriginNotAllowed");
    expect(other("https://app.example,*")).toBeNull();
    expect(other("https://b.example")).toBeNull();
    expect(other("*, *", "access-control-allow-origin")).toBeNull();
    expect(otherFirefoxName("CORSMissingAllowOrigin2", [])).toBeNull();
    const apart = [["Access-Control-Allow-Origin", ""] as const, ["access-control-allow-origin", "null"] as const];
    expect(otherFirefoxName("CORSAllowOriginNotMatchingOrigin", apart)).toBeNull();
  });

  test("is one for every kind of other origin", () => {
    expect(firefoxName("allow-origin-invalid", [])).toBe("CORSAllowOriginNotMatchingOrigin");
    expect(firefoxName("allow-origin-mismatch", [])).toBe("CORSAllowOriginNotMatchingOrigin");
  });
});
