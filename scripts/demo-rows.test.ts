import { expect, test } from "vitest";

import { differences, isComplete, type Row } from "./demo-rows";

const cases = [
  { id: "slash", verdict: "blocked", cause: "origin-trailing-slash" },
  { id: "fine", verdict: "allowed", cause: null },
] as const;

const row = (path: string, verdict: string, cause = ""): Row => ({
  exchange: path,
  verdict,
  method: "GET",
  url: `http://localhost:1234${path}`,
  cause,
});

test("rows that agree with the demo leave no difference", () => {
  const rows = [row("/slash/users?x=1", "blocked", "origin-trailing-slash"), row("/fine", "allowed")];
  expect(isComplete(cases, rows)).toBe(true);
  expect(differences(cases, rows)).toEqual([]);
});

test("another cause is a difference that says both", () => {
  const rows = [row("/slash", "blocked", "origin-port"), row("/fine", "allowed")];
  expect(differences(cases, rows)).toEqual([
    "  slash: expected blocked (origin-trailing-slash), seen blocked (origin-port)",
  ]);
});

test("a case without a row is neither complete nor as expected", () => {
  const rows = [row("/fine", "allowed"), row("/slashes", "blocked", "origin-trailing-slash")];
  expect(isComplete(cases, rows)).toBe(false);
  expect(differences(cases, rows)).toEqual(["  slash: expected blocked (origin-trailing-slash), seen no row"]);
});

test("a pending row is not decided yet", () => {
  const rows = [row("/slash", "blocked", "origin-trailing-slash"), row("/fine", "pending")];
  expect(isComplete(cases, rows)).toBe(false);
});
