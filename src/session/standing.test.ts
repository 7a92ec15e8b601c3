import { expect, test } from "vitest";
import { WARNINGS } from "../engine/diagnose/words/warnings";
import { isHint, standingOf } from "./standing";

const allowedWith = (...ids: readonly string[]) =>
  standingOf({ verdict: "allowed", cause: null, warnings: ids.map((id) => ({ id, text: "" })) });

test("what is allowed stays allowed with hints, and is a warning with anything more", () => {
  expect(allowedWith()).toBe("allowed");
  expect(allowedWith("max-age-missing", "header-hidden", "wildcard-everything")).toBe("allowed");
  expect(allowedWith("max-age-missing", "vary-missing")).toBe("warnings");
});

test("hints cost time or say what more there would be; what is unsafe or broken is no hint", () => {
  const ids = Object.keys(WARNINGS);
  expect(ids.filter((id) => !isHint({ id }))).toEqual([
    "origin-refused",
    "null-allowed",
    "http-origin-with-credentials",
    "vary-missing",
    "expose-wildcard-with-credentials",
    "cookie-not-kept",
    "cookie-not-sent",
    "cookie-lost-before",
    "token-hidden-before",
  ]);
});

test("a request without a response failed, and was not blocked", () => {
  expect(standingOf({ verdict: "failed", cause: null, warnings: [] })).toBe("failed");
});
