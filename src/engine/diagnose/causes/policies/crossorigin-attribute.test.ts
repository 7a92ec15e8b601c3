import { describe, expect, test } from "vitest";
import { causeIn, diagnosisOf } from "../../testing";

describe("crossorigin-attribute", () => {
  test.each(["image", "media", "script", "stylesheet"])("fits a blocked %s", (type) => {
    expect(causeIn(`GET https://cdn.example/file -> 200 => blocked ${type}`)).toBe("crossorigin-attribute");
  });

  test("leaves a script's own request to not-configured", () => {
    expect(causeIn("GET https://cdn.example/file -> 200 => blocked")).toBe("not-configured");
  });

  test("leaves an error page to what went wrong there", () => {
    expect(causeIn("GET https://cdn.example/font.woff2 -> 500 => blocked font")).toBe("server-error");
  });

  test("leaves a header that is nearly right to misspelled-header", () => {
    const misspelled = "GET https://cdn.example/font.woff2 -> 200 | Access-Control-Allowed-Origin: * => blocked font";
    expect(causeIn(misspelled)).toBe("misspelled-header");
  });

  test("leaves a header with another origin to the causes of that", () => {
    const other =
      "GET https://cdn.example/font.woff2 -> 200 | Access-Control-Allow-Origin: https://b.example => blocked font";
    expect(causeIn(other)).toBe("origin-not-allowed");
  });

  test("tells a module, which always loads with CORS, from a script that the attribute makes do so", () => {
    const steps = (type: string): string =>
      diagnosisOf(`GET https://cdn.example/file -> 200 => blocked ${type}`).help?.steps.join(" ") ?? "";
    expect(steps("script")).toContain("If it is a classic `<script crossorigin>`");
    expect(steps("script")).toContain("can't load without CORS headers");
    expect(steps("stylesheet")).not.toContain("module");
  });

  test("leaves a copy without the header to the CDN, where the server sends the header elsewhere", () => {
    const copy =
      "GET https://cdn.example/a.css -> 200 | Server: AmazonS3 | X-Cache: Hit from cloudfront | Age: 9 => blocked stylesheet";
    const allowed = "GET https://cdn.example/b.js -> 200 | Access-Control-Allow-Origin: * => delivered script";
    expect(causeIn(copy, allowed)).toBe("cdn-drops-origin");
    expect(causeIn(copy)).toBe("crossorigin-attribute");
  });
});
