import { expect, test } from "vitest";
import { evaluate } from ".";

const ALLOWS_ALL = {
  status: 200,
  headers: [
    ["Access-Control-Allow-Origin", "*"],
    ["Access-Control-Allow-Methods", "PUT, PATCH"],
  ],
} as const;

test.each([
  ["put", 0],
  ["PATCH", 0],
  ["patch", 1],
])("a script's method %s is judged as browsers send it", (method, broken) => {
  const asked = { origin: "https://app.example", url: "https://api.example/items", method };
  const found = evaluate({ ...asked, preflight: ALLOWS_ALL, response: ALLOWS_ALL }, "chromium");
  expect(found.map(({ rule }) => rule)).toEqual(Array(broken).fill("method-not-allowed"));
});
