import { describe, expect, test } from "vitest";
import type { Response } from "./exchange";
import {
  initialRequestState,
  afterRedirect,
  isRedirectStatus,
  locationOf,
  methodAfter,
  redirectCheck,
  requestOrigin,
  survivesRedirect,
} from "./redirect";

const A = "https://a.example";
const B = "https://b.example";
const C = "https://c.example";

/** The request of a page on A over those URLs. */
function requestState(first: string, ...rest: readonly string[]) {
  let from = first;
  let now = initialRequestState(A, first);
  for (const to of rest) {
    now = afterRedirect(now, from, to);
    from = to;
  }
  return now;
}

describe("the origin of a page on A after redirects", () => {
  test.each([
    ["to B is A's", [B], A],
    ["from A to B stays A's", [A, B], A],
    ["from B to another URL of B stays A's", [`${B}/1`, `${B}/2`], A],
    ["from B to C is null", [B, C], "null"],
    ["from B back to A is null", [B, A], "null"],
    ["from A over B to C is null", [A, B, C], "null"],
    ["stays null once it is", [B, C, `${C}/2`, B], "null"],
  ] as const)("%s", (_, [first, ...rest], origin) => {
    expect(requestOrigin(requestState(first, ...rest))).toBe(origin);
  });
});

describe("whether responses need the headers", () => {
  test("begins with the first foreign URL and lasts, also back at home", () => {
    expect(
      [requestState(A), requestState(A, B), requestState(B), requestState(B, A)].map(({ crossed }) => crossed),
    ).toEqual([false, true, true, true]);
  });

  test("is always so for an opaque origin", () => {
    expect(initialRequestState("null", A).crossed).toBe(true);
  });
});

describe("the Location", () => {
  const redirectTo = (status: number, location: string): Response => ({
    status,
    headers: [["Location", location]],
    fromCache: false,
  });

  test("is resolved against the URL, whose fragment it inherits", () => {
    expect(locationOf(redirectTo(302, "/b"), `${A}/a#part`)).toBe(`${A}/b#part`);
    expect(locationOf(redirectTo(302, "/b#own"), `${A}/a#part`)).toBe(`${A}/b#own`);
  });

  test("counts with a redirect's status alone", () => {
    expect(locationOf(redirectTo(201, B), A)).toBeNull();
    expect([301, 302, 303, 307, 308, 300, 304, 305, 306].filter(isRedirectStatus)).toEqual([301, 302, 303, 307, 308]);
  });

  test("is none when it is no URL", () => {
    expect(locationOf(redirectTo(302, "http://[bad"), A)).toBeNull();
  });
});

describe("a redirect's target", () => {
  const rules = (from: string, to: string, before = 0) =>
    redirectCheck(initialRequestState(A, from), to, before).map(({ rule }) => rule);

  test.each([
    ["a user name to another origin", A, "https://me@b.example", ["redirect-credentials-in-url"]],
    ["a password to another origin", A, "https://:secret@b.example", ["redirect-credentials-in-url"]],
    ["a user name back home", B, "https://me@a.example", ["redirect-credentials-in-url"]],
    ["a user name that never leaves home", A, "https://me@a.example", []],
    ["an empty user name", A, "https://:@b.example", []],
    ["another scheme", A, "data:text/plain,hi", ["redirect-scheme"]],
    ["plain http", A, "http://b.example", []],
  ])("with %s", (_, from, to, expected) => {
    expect(rules(from, to)).toEqual(expected);
  });

  test("is one too many when twenty went before", () => {
    expect(rules(A, B, 19)).toEqual([]);
    expect(rules(A, B, 20)).toEqual(["redirect-limit"]);
  });

  test("would have passed without user name and password", () => {
    const [broken] = redirectCheck(initialRequestState(A, B), "https://me:secret@b.example/x", 0);
    expect(broken?.wanted).toBe("https://b.example/x");
  });
});

describe("what a redirect does to the request", () => {
  test.each([
    [301, "POST", "GET"],
    [302, "POST", "GET"],
    [302, "PUT", "PUT"],
    [303, "PUT", "GET"],
    [303, "HEAD", "HEAD"],
    [307, "POST", "POST"],
    [308, "DELETE", "DELETE"],
  ])("%i turns %s to %s", (status, method, after) => {
    expect(methodAfter(status, method)).toBe(after);
  });

  test("a new method drops the headers of the body, a new origin the login", () => {
    const names = ["Content-Type", "Authorization", "X-Tenant"];
    expect(names.filter((name) => survivesRedirect(name, true, false))).toEqual(["Authorization", "X-Tenant"]);
    expect(names.filter((name) => survivesRedirect(name, false, true))).toEqual(["Content-Type", "X-Tenant"]);
  });
});
