import { expect, test } from "vitest";
import { withOrigin } from "./page-origins";

const PAGE = "https://app.example";

test("an opaque origin is none of a page's: two of them are never the same", () => {
  expect(withOrigin([], "null")).toEqual([]);
});

test("what is known already changes nothing, so that nothing is stored again", () => {
  const origins = withOrigin([], PAGE);
  expect(withOrigin(origins, PAGE)).toBe(origins);
});

test("a page with ever new frames does not fill the memory", () => {
  let origins: readonly string[] = [];
  for (let frame = 0; frame < 1000; frame += 1) origins = withOrigin(origins, `https://f${frame}.example`);
  expect(origins.length).toBeLessThanOrEqual(50);
  for (let frame = 0; frame < 1000; frame += 1)
    origins = withOrigin(origins, `https://${frame}${"x".repeat(240)}.example`);
  expect(JSON.stringify(origins).length).toBeLessThan(5000);
  expect(origins.at(-1)).toMatch(/^https:\/\/999x/);
});
