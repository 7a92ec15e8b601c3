import { expect, test } from "vitest";
import { isForbiddenMethod, isSafelistedMethod } from "./methods";

test("GET, HEAD and POST need no permission, and only in capitals", () => {
  const methods = ["GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "get"];
  expect(methods.filter(isSafelistedMethod)).toEqual(["GET", "HEAD", "POST"]);
});

test("CONNECT, TRACE and TRACK are forbidden in any case", () => {
  expect(["CONNECT", "Trace", "track", "GET"].filter(isForbiddenMethod)).toEqual(["CONNECT", "Trace", "track"]);
});
