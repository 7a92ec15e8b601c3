import { expect, test } from "vitest";
import { exposedNames, isReadable } from "./expose-headers";

function readable(name: string, expose: string | null, credentialed = false): boolean {
  return isReadable(
    name,
    exposedNames(expose === null ? [] : [["Access-Control-Expose-Headers", expose]]),
    credentialed,
  );
}

test("seven headers can always be read, in any case", () => {
  const names = [
    "Cache-Control",
    "content-language",
    "Content-Length",
    "CONTENT-TYPE",
    "Expires",
    "Last-Modified",
    "Pragma",
  ];
  expect(names.filter((name) => readable(name, null))).toEqual(names);
});

test("any other has to be named", () => {
  expect(readable("ETag", null)).toBe(false);
  expect(readable("ETag", "x-a, etag")).toBe(true);
});

test("one bad element hides all", () => {
  expect(readable("ETag", "etag, x a")).toBe(false);
  expect(readable("ETag", '"etag"')).toBe(false);
});

test("several lines are one list", () => {
  const names = exposedNames([
    ["Access-Control-Expose-Headers", "X-A"],
    ["access-control-expose-headers", "X-B"],
  ]);
  expect([...names]).toEqual(["x-a", "x-b"]);
});

test("`*` exposes all without cookies; with them it is only a name", () => {
  expect(readable("ETag", "*")).toBe(true);
  expect(readable("ETag", "*", true)).toBe(false);
  expect(readable("*", "*", true)).toBe(true);
});

test("Set-Cookie is never readable", () => {
  expect(readable("Set-Cookie", "Set-Cookie")).toBe(false);
  expect(readable("set-cookie2", "*")).toBe(false);
});
