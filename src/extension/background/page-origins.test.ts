import { expect, test } from "vitest";
import { tabsWith, withOrigin, withoutOrigins } from "./page-origins";

const PAGE = "https://app.example";

test("a worker's request belongs to every tab that shows something of its origin", () => {
  const origins = withOrigin(withOrigin(withOrigin(new Map(), 1, PAGE), 2, "https://b.example"), 2, PAGE);
  expect(tabsWith(origins, PAGE)).toEqual([1, 2]);
  expect(tabsWith(origins, "https://b.example")).toEqual([2]);
  expect(tabsWith(withoutOrigins(origins, 1), PAGE)).toEqual([2]);
});

test("an opaque origin belongs to no tab: two of them are never the same", () => {
  expect(tabsWith(withOrigin(new Map(), 1, "null"), "null")).toEqual([]);
});

test("what is known already changes nothing, so that nothing is stored again", () => {
  const origins = withOrigin(new Map(), 1, PAGE);
  expect(withOrigin(origins, 1, PAGE)).toBe(origins);
  expect(withoutOrigins(origins, 2)).toBe(origins);
});

test("a page with ever new frames does not fill the memory", () => {
  let origins: ReturnType<typeof withOrigin> = new Map();
  for (let frame = 0; frame < 1000; frame += 1) origins = withOrigin(origins, 1, `https://f${frame}.example`);
  expect(origins.get(1)?.length).toBeLessThanOrEqual(50);
  for (let frame = 0; frame < 1000; frame += 1)
    origins = withOrigin(origins, 1, `https://${frame}${"x".repeat(240)}.example`);
  expect(JSON.stringify(origins.get(1)).length).toBeLessThan(5000);
  expect(origins.get(1)?.at(-1)).toMatch(/^https:\/\/999x/);
});
