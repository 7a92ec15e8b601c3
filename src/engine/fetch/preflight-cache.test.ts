import { describe, expect, test } from "vitest";
import { CHROMIUM, FIREFOX, STANDARD } from "./engines";
import type { HeaderList } from "./exchange";
import { type EarlierPreflight, isStillAllowed, preflightLifetime } from "./preflight-cache";

describe("how long a response is kept, by the standard, Chromium and Firefox", () => {
  test.each([
    ["without the header", null, [5, 5, 5]],
    ["600", "600", [600, 600, 600]],
    ["0", "0", [0, 0, 0]],
    ["7201, over Chromium's limit", "7201", [7201, 7200, 7201]],
    ["86401, over both limits", "86401", [86_401, 7200, 86_400]],
    ["-1", "-1", [5, 0, 0]],
    ["no number", "abc", [5, 5, 0]],
    ["two numbers", "3600 3", [5, 5, 0]],
    ["a fraction", "1.5", [5, 5, 0]],
    ["blanks around it", "\t 3600 ", [3600, 3600, 3600]],
  ] as const)("%s", (_, value, seconds) => {
    const headers: HeaderList = value === null ? [] : [["Access-Control-Max-Age", value]];
    expect([STANDARD, CHROMIUM, FIREFOX].map((engine) => preflightLifetime(headers, engine).seconds)).toEqual(seconds);
  });

  test("says what the header is", () => {
    const kinds = ["600", "9999", "abc"].map(
      (value) => preflightLifetime([["Access-Control-Max-Age", value]], CHROMIUM).maxAge,
    );
    expect([...kinds, preflightLifetime([], CHROMIUM).maxAge]).toEqual(["kept", "capped", "invalid", "missing"]);
  });
});

describe("a cached response", () => {
  const earlier = (given: Partial<EarlierPreflight> = {}): EarlierPreflight => ({
    headers: [
      ["Access-Control-Allow-Methods", "PUT"],
      ["Access-Control-Allow-Headers", "x-a"],
    ],
    credentialed: false,
    secondsAgo: 1,
    ...given,
  });
  const request = { method: "PUT", headers: ["x-a"], credentialed: false };

  test("spares the preflight for what it allows", () => {
    expect(isStillAllowed(request, [earlier()], STANDARD)).toBe(true);
  });

  test("is of no use once its time is over", () => {
    expect(isStillAllowed(request, [earlier({ secondsAgo: 5 })], STANDARD)).toBe(false);
  });

  test("is of no use for another method or header", () => {
    expect(isStillAllowed({ ...request, method: "DELETE" }, [earlier()], STANDARD)).toBe(false);
    expect(isStillAllowed({ ...request, headers: ["x-b"] }, [earlier()], STANDARD)).toBe(false);
  });

  test("for cookies serves without them, and not the other way round", () => {
    expect(isStillAllowed(request, [earlier({ credentialed: true })], STANDARD)).toBe(true);
    expect(isStillAllowed({ ...request, credentialed: true }, [earlier()], STANDARD)).toBe(false);
  });

  test("adds to an earlier one, where Chromium forgets the earlier one", () => {
    const two = [earlier({ headers: [["Access-Control-Allow-Headers", "x-a"]] }), earlier({ headers: [] })];
    const get = { method: "GET", headers: ["x-a"], credentialed: false };
    expect(isStillAllowed(get, two, STANDARD)).toBe(true);
    expect(isStillAllowed(get, two, CHROMIUM)).toBe(false);
  });
});
