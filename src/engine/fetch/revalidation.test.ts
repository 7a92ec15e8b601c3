import { expect, test } from "vitest";
import type { Hop, Preflight } from "./exchange";
import { isRevalidation } from "./revalidation";

const asked = (names: string): Preflight => ({
  requestHeaders: [["Access-Control-Request-Headers", names]],
  response: null,
  error: null,
});

const hop = (given: Partial<Hop> & { readonly status?: number } = {}): Hop => ({
  url: "https://api.example/items",
  method: "GET",
  requestHeaders: [["If-None-Match", '"1"']],
  preflight: null,
  response: { status: given.status ?? 304, headers: [], fromCache: false },
  ...given,
});

test("a 304 to the browser's own condition is one", () => {
  expect(isRevalidation(hop())).toBe(true);
  expect(isRevalidation(hop({ preflight: asked("x-tenant") }))).toBe(true);
});

test("a 304 to a condition that a preflight asked for is the script's", () => {
  expect(isRevalidation(hop({ preflight: asked("if-none-match,x-tenant") }))).toBe(false);
});

test("a 304 without a condition, and any other status, is none", () => {
  expect(isRevalidation(hop({ requestHeaders: [] }))).toBe(false);
  expect(isRevalidation(hop({ status: 200 }))).toBe(false);
});

test("a 304 to a method that no cache keeps is the script's", () => {
  expect(isRevalidation(hop({ method: "PATCH" }))).toBe(false);
});
