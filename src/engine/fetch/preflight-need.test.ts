import { expect, test } from "vitest";
import { CHROMIUM, STANDARD } from "./engines";
import { preflightNeed } from "./preflight-need";

test("a safelisted method with safelisted headers needs no permission", () => {
  expect(preflightNeed("POST", [["Content-Type", "text/plain"]], STANDARD)).toBeNull();
});

test("another method needs it", () => {
  expect(preflightNeed("PUT", [], STANDARD)).toEqual({ method: "PUT", headers: [] });
});

test("a header needs it for its name or for its value", () => {
  const headers = [
    ["X-Tenant", "7"],
    ["Content-Type", "application/json"],
  ] as const;
  expect(preflightNeed("POST", headers, STANDARD)).toEqual({
    method: null,
    headers: [
      { name: "content-type", reason: "value" },
      { name: "x-tenant", reason: "name" },
    ],
  });
});

test("the same request may need it in one browser and not in another", () => {
  expect(preflightNeed("GET", [["User-Agent", "mine"]], CHROMIUM)).toBeNull();
  expect(preflightNeed("GET", [["User-Agent", "mine"]], STANDARD)).not.toBeNull();
});
