import { describe, expect, test } from "vitest";
import { includesCredentials, isHttp, isLoopbackHost, isSameOrigin, originOf } from "./origin";

describe("the origin of a URL", () => {
  test.each([
    ["leaves out the default port", "https://api.example:443/a", "https://api.example"],
    ["keeps any other port", "http://api.example:8080/a", "http://api.example:8080"],
    ["has the name in lower case", "HTTPS://API.Example", "https://api.example"],
    ["has a name of other letters in its ASCII form", "https://bücher.example", "https://xn--bcher-kva.example"],
    ["leaves out user name and password", "https://me:secret@api.example", "https://api.example"],
    ["is opaque for a file", "file:///home/page.html", "null"],
    ["is opaque for data", "data:text/html,hi", "null"],
    ["is that of the URL inside for a blob", "blob:https://app.example/1", "https://app.example"],
  ])("%s", (_, url, origin) => {
    expect(originOf(url)).toBe(origin);
  });

  test("is nothing for a text that is no URL", () => {
    expect(originOf("/items")).toBeNull();
  });
});

describe("the same origin", () => {
  test("means the same scheme, host and port", () => {
    expect(isSameOrigin("https://app.example/a", "https://app.example")).toBe(true);
    expect(isSameOrigin("http://app.example/a", "https://app.example")).toBe(false);
    expect(isSameOrigin("https://www.app.example/a", "https://app.example")).toBe(false);
    expect(isSameOrigin("https://app.example:8443/a", "https://app.example")).toBe(false);
  });

  test("is never that of an opaque origin, not even its own", () => {
    expect(isSameOrigin("data:,", "null")).toBe(false);
    expect(isSameOrigin("https://app.example", "null")).toBe(false);
  });
});

test("HTTP is http and https, and nothing else", () => {
  expect(["http://a.example", "https://a.example", "ws://a.example", "ftp://a.example", "a"].map(isHttp)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

test.each([
  ["https://me@a.example", true],
  ["https://:secret@a.example", true],
  ["https://@a.example", false],
  ["https://:@a.example", false],
  ["https://a.example/me@home", false],
])("credentials in %s: %s", (url, included) => {
  expect(includesCredentials(url)).toBe(included);
});

test.each([
  ["localhost", true],
  ["app.localhost", true],
  ["127.0.0.1", true],
  ["127.5.4.3", true],
  ["[::1]", true],
  ["localhost.example", false],
  ["128.0.0.1", false],
])("%s is this machine: %s", (host, loopback) => {
  expect(isLoopbackHost(host)).toBe(loopback);
});
