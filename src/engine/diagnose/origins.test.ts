import { expect, test } from "vitest";
import { nearMiss, originsIn } from "./origins";

test.each([
  ["https://app.example/", "https://app.example", "trailing-slash"],
  [" https://app. example", "https://app.example", "whitespace"],
  ["HTTPS://App.example", "https://app.example", "case"],
  ["https://app.example/shop", "https://app.example", "path"],
  ["https://app.example?x", "https://app.example", "path"],
  ["http://app.example", "https://app.example", "scheme"],
  ["https://localhost:3000", "http://localhost:3000", "scheme"],
  ["http://localhost:3000", "http://localhost:5173", "port"],
  ["https://app.example:443", "https://app.example", "port"],
  ["http://127.0.0.1:3000", "http://localhost:3000", "localhost-ip"],
  ["http://[::1]:3000", "http://127.0.0.1:3000", "localhost-ip"],
  ["https://www.app.example", "https://app.example", "www"],
  ["https://app.example", "https://www.app.example", "www"],
] as const)("%s misses %s by one thing: %s", (allowed, wanted, by) => {
  expect(nearMiss(allowed, wanted)).toBe(by);
});

test.each([
  ["https://www.example", "https://app.example"],
  ["http://www.app.example", "https://app.example"],
  ["http://localhost:3000", "https://localhost:8443"],
  ["http://localhost", "https://localhost:3000"],
  ["app.example", "https://app.example"],
  ["null", "https://app.example"],
  ["", "https://app.example"],
  ["https://app.example", "null"],
  ["data:text/html,x", "null"],
])("%s is more than one thing away from %s", (allowed, wanted) => {
  expect(nearMiss(allowed, wanted)).toBeNull();
});

test("several origins are told apart by commas and blanks", () => {
  expect(originsIn("https://a.example, https://b.example  *,")).toEqual([
    "https://a.example",
    "https://b.example",
    "*",
  ]);
});
