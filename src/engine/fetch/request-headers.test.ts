import { describe, expect, test } from "vitest";
import { CHROMIUM, FIREFOX, STANDARD, WEBKIT } from "./engines";
import type { HeaderList } from "./exchange";
import { isForbiddenRequestHeader, mayBeAdded, unsafeHeaders, unsafeReason, withoutAdded } from "./request-headers";

const long = (bytes: number) => "a".repeat(bytes);

describe("headers that a script may not set", () => {
  test.each(["Host", "cookie", "Origin", "Referer", "Sec-Fetch-Mode", "Proxy-Authorization", "Content-Length", "DNT"])(
    "%s",
    (name) => {
      expect(isForbiddenRequestHeader(name, "x", STANDARD)).toBe(true);
    },
  );

  test.each(["Authorization", "Accept", "Content-Type", "X-Tenant", "Security"])("%s is not among them", (name) => {
    expect(isForbiddenRequestHeader(name, "x", STANDARD)).toBe(false);
  });

  test("a method override counts only with a forbidden method, anywhere in its list", () => {
    expect(isForbiddenRequestHeader("X-HTTP-Method-Override", "GET, trace", STANDARD)).toBe(true);
    expect(isForbiddenRequestHeader("X-HTTP-Method-Override", "DELETE", STANDARD)).toBe(false);
  });

  test("User-Agent is the browser's own in Chromium alone", () => {
    const forbids = [STANDARD, CHROMIUM, FIREFOX].map((engine) => isForbiddenRequestHeader("User-Agent", "x", engine));
    expect(forbids).toEqual([false, true, false]);
  });
});

describe("a header that needs no permission", () => {
  test.each([
    ["accept", "text/html, */*;q=0.8"],
    ["accept", "a\tb\u00e9"],
    ["accept-language", "de-CH, de;q=0.9, *"],
    ["content-language", "de"],
    ["content-type", "text/plain"],
    ["content-type", " Text/Plain ; charset=utf-8"],
    ["content-type", "text/plain;garbage"],
    ["content-type", "multipart/form-data; boundary=x"],
    ["content-type", "application/x-www-form-urlencoded"],
    ["range", "bytes=0-"],
    ["range", "bytes=100-200"],
    ["range", "bytes=5-5"],
    ["accept", long(128)],
  ])("%s: %s", (name, value) => {
    expect(unsafeReason(name, value, STANDARD)).toBeNull();
  });
});

describe("a header that needs permission", () => {
  test.each([
    ["x-tenant", "7", "name"],
    ["authorization", "Bearer x", "name"],
    ["accept", long(129), "length"],
    ["accept", "a(b", "value"],
    ["accept", "a\u007f", "value"],
    ["accept", "a\u0001", "value"],
    ["accept-language", "de\ten", "value"],
    ["accept-language", "d\u00e9", "value"],
    ["content-language", "de@euro", "value"],
    ["content-type", "application/json", "value"],
    ["content-type", "text/plain,text/plain", "value"],
    ["content-type", 'multipart/form-data; boundary="x"', "value"],
    ["content-type", "", "value"],
    ["range", "bytes=-500", "value"],
    ["range", "bytes=9-1", "value"],
    ["range", "bytes=0-1,3-4", "value"],
    ["range", "bytes= 0-1", "value"],
    ["range", "BYTES=0-1", "value"],
  ])("%s: %s, for its %s", (name, value, reason) => {
    expect(unsafeReason(name, value, STANDARD)).toBe(reason);
  });
});

describe("a value that one browser takes and another one asks about", () => {
  const engines = [STANDARD, CHROMIUM, FIREFOX, WEBKIT];
  // Measured on Chromium, Firefox and WebKitGTK, 1,161 values each; beyond these all agree with the standard.
  test.each([
    ["accept", "a\u00e9", ["firefox"]],
    ["accept", "a\u0080", ["firefox"]],
    ["content-type", "text/plain;a=\u00ff", ["firefox"]],
    ["content-type", "text/plain;a,b", ["firefox"]],
    ["content-type", "text/plain;charset=a,application/json", ["firefox"]],
    ["content-type", "text/plain;;", ["firefox"]],
    ["content-type", "text/plain; ;", ["firefox"]],
    ["content-type", "text/plain;charset=utf-8;", ["firefox"]],
    ["content-type", "multipart/form-data; boundary=x;;", ["firefox"]],
    ["content-type", "text/plain;", []],
    ["content-type", "text/plain;a;;b", []],
    ["content-type", "multipart/form-data;;boundary=x", []],
    ["range", "bytes=0-9223372036854775806", []],
    ["range", "bytes=9223372036854775807-", ["chromium"]],
    ["range", "bytes=18446744073709551615-18446744073709551615", ["chromium"]],
    ["range", "bytes=0-18446744073709551616", ["chromium", "firefox", "webkit"]],
    ["range", "bytes=00000000000000000000000000001-", []],
    ["range", "BYTES=+0-1", ["standard", "chromium", "firefox"]],
  ] as const)("%s: %j is asked about by %j", (name, value, asked) => {
    expect(engines.filter((engine) => unsafeReason(name, value, engine) !== null).map((one) => one.name)).toEqual(
      asked,
    );
  });
});

test.each('"():<>?@[\\]{}'.split(""))("the byte %s is unsafe in Accept", (byte) => {
  expect(unsafeReason("accept", byte, STANDARD)).toBe("value");
});

describe("the headers that need permission", () => {
  const names = (headers: HeaderList, engine = STANDARD) => unsafeHeaders(headers, engine).map(({ name }) => name);

  test("are in lower case, sorted, each once, without those of the browser", () => {
    const headers: HeaderList = [
      ["X-B", "1"],
      ["Cookie", "a=1"],
      ["x-a", "1"],
      ["x-b", "2"],
      ["Accept", "*/*"],
    ];
    expect(names(headers)).toEqual(["x-a", "x-b"]);
  });

  const filled = (bytes: number): HeaderList => [
    ...Array.from({ length: 8 }, (_, index) => [index < 4 ? "accept" : "accept-language", long(127)] as const),
    ["content-language", long(bytes - 8 * 127)],
  ];

  test("are none for safe values of 1,024 bytes in all", () => {
    expect(names(filled(1024))).toEqual([]);
  });

  test("are all of them for safe values of 1,025 bytes in all", () => {
    expect(names(filled(1025))).toEqual(["accept", "accept-language", "content-language"]);
    expect(unsafeHeaders(filled(1025), STANDARD).map(({ reason }) => reason)).toContain("total-length");
  });

  test("have no limit of the sum in Firefox", () => {
    expect(names(filled(1025), FIREFOX)).toEqual([]);
  });

  test("leave out the client hints that Chromium knows, while their value is one", () => {
    const hints: HeaderList = [
      ["DPR", "2.0"],
      ["Width", "1200"],
      ["Save-Data", "on"],
    ];
    expect(names(hints, CHROMIUM)).toEqual([]);
    expect(names([["DPR", ".1"]], CHROMIUM)).toEqual(["dpr"]);
    expect(names(hints)).toEqual(["dpr", "save-data", "width"]);
  });
});

describe("a header that a browser adds on its own account", () => {
  test.each([
    ["Cache-Control", "no-cache"],
    ["Priority", "u=1, i"],
    ["Upgrade-Insecure-Requests", "1"],
  ])("is left out by its value: %s: %s", (name, value) => {
    expect(withoutAdded([[name, value]])).toEqual([]);
    expect(mayBeAdded(name, value)).toBe(true);
  });

  test.each([
    ["Cache-Control", "no-store"],
    ["Priority", "high"],
    ["X-Own", "1"],
  ])("is not left out with a value of the script's: %s: %s", (name, value) => {
    expect(withoutAdded([[name, value]])).toHaveLength(1);
    expect(mayBeAdded(name, value)).toBe(false);
  });

  test.each(["If-None-Match", "Authorization"])("may be a script's as well, whatever its value: %s", (name) => {
    expect(withoutAdded([[name, "a"]])).toHaveLength(1);
    expect(mayBeAdded(name, "a")).toBe(true);
  });
});
