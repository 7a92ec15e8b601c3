import { describe, expect, test } from "vitest";
import { CHROMIUM, type Engine, FIREFOX, STANDARD } from "./engines";
import type { HeaderList } from "./exchange";
import { preflightCheck } from "./preflight-check";

const PAGE = "https://app.example";
const API = "https://api.example/items";
const ALLOWED: HeaderList = [["Access-Control-Allow-Origin", PAGE]];

interface Asked {
  readonly status?: number;
  readonly method?: string;
  readonly asks?: readonly string[];
  readonly credentialed?: boolean;
  readonly engine?: Engine;
}

function rules(headers: HeaderList, { status = 204, method = "GET", asks = [], ...rest }: Asked = {}): string[] {
  const { credentialed = false, engine = STANDARD } = rest;
  const request = { url: API, origin: PAGE, credentialed, method, headers: asks };
  return preflightCheck({ status, headers, fromCache: false }, request, engine).map(({ rule }) => rule);
}

const methods = (value: string): HeaderList => [...ALLOWED, ["Access-Control-Allow-Methods", value]];
const headers = (value: string): HeaderList => [...ALLOWED, ["Access-Control-Allow-Headers", value]];
const credentials: HeaderList = [["Access-Control-Allow-Credentials", "true"]];

describe("the status of a preflight", () => {
  test.each([200, 204, 226, 299])("%i is ok", (status) => {
    expect(rules(ALLOWED, { status })).toEqual([]);
  });

  test.each([199, 300, 304, 400, 401, 404, 405, 500, 503])("%i is not", (status) => {
    expect(rules(ALLOWED, { status })).toEqual(["preflight-status"]);
  });

  test.each([301, 302, 303, 307, 308])("%i with a Location is a redirect, without one only a bad status", (status) => {
    expect(rules([...ALLOWED, ["Location", "/there"]], { status })).toEqual(["preflight-redirect"]);
    expect(rules(ALLOWED, { status })).toEqual(["preflight-status"]);
  });
});

describe("the method", () => {
  test.each([
    ["PUT", "PUT", []],
    ["PUT", "GET, PUT", []],
    ["PUT", "*", []],
    ["PUT", "put", ["method-not-allowed"]],
    ["patch", "PATCH", ["method-not-allowed"]],
    ["patch", "patch", []],
    ["PUT", "", ["method-not-allowed"]],
    ["POST", "GET", []],
  ] as const)("%s against `%s`", (method, value, expected) => {
    expect(rules(methods(value), { method })).toEqual(expected);
  });

  test("is not allowed where the header is missing, unless it is safelisted", () => {
    expect(rules(ALLOWED, { method: "DELETE" })).toEqual(["method-not-allowed"]);
    expect(rules(ALLOWED, { method: "HEAD" })).toEqual([]);
  });

  test("may be in any of several lines", () => {
    expect(rules([...methods("GET"), ["access-control-allow-methods", "PUT"]], { method: "PUT" })).toEqual([]);
  });
});

describe("the headers", () => {
  test("compare without case, and empty elements count for nothing", () => {
    expect(rules(headers("X-Tenant,, x-b"), { asks: ["x-b", "x-tenant"] })).toEqual([]);
  });

  test("that are missing are named all at once", () => {
    const request = { url: API, origin: PAGE, credentialed: false, method: "GET", headers: ["x-a", "x-b", "x-c"] };
    const [broken] = preflightCheck({ status: 204, headers: headers("x-b"), fromCache: false }, request, STANDARD);
    expect(broken).toMatchObject({ rule: "header-not-allowed", value: "x-b", wanted: "x-a, x-c" });
  });

  test("are all covered by `*`, in the standard all but Authorization", () => {
    const verdicts = [STANDARD, CHROMIUM, FIREFOX].map((engine) =>
      rules(headers("*"), { asks: ["authorization", "x-a"], engine }),
    );
    expect(verdicts).toEqual([["header-not-allowed"], [], []]);
    expect(rules(headers("*, authorization"), { asks: ["authorization", "x-a"] })).toEqual([]);
  });
});

describe("with credentials", () => {
  test("`*` is a name like any other", () => {
    const all = [...methods("*"), ...credentials, ["Access-Control-Allow-Headers", "*"] as const];
    const asked = { method: "PUT", asks: ["x-a"], credentialed: true };
    expect(rules(all, asked)).toEqual(["method-not-allowed", "header-not-allowed"]);
    expect(rules(all, { method: "*", asks: ["*"], credentialed: true })).toEqual([]);
  });

  test("the preflight has to allow them, though it carries none", () => {
    expect(rules(ALLOWED, { credentialed: true })).toEqual(["allow-credentials"]);
  });
});

test("a list with a bad element is named for that, and not for what is missing from it", () => {
  expect(rules(methods("GET PUT"), { method: "PUT" })).toEqual(["allow-methods-invalid"]);
  expect(rules(headers("x-a; x-b"), { asks: ["x-c"] })).toEqual(["allow-headers-invalid"]);
});

describe("the order in which rules are met", () => {
  const broken: HeaderList = [
    ["Location", "/there"],
    ["Access-Control-Allow-Methods", "GET"],
    ["Access-Control-Allow-Headers", "x a"],
  ];

  test("in the standard: the CORS check, the status, both lists, method and headers", () => {
    expect(rules(broken, { status: 404, method: "PUT", asks: ["x-a"] })).toEqual([
      "allow-origin-missing",
      "preflight-status",
      "allow-headers-invalid",
      "method-not-allowed",
    ]);
  });

  test("in Chromium a redirect comes before all", () => {
    expect(rules(broken, { status: 302, engine: CHROMIUM }).slice(0, 2)).toEqual([
      "preflight-redirect",
      "allow-origin-missing",
    ]);
  });

  test("in Firefox a redirect comes after the CORS check, and the method before the list of headers", () => {
    expect(rules(broken, { status: 302, method: "PUT", asks: ["x-a"], engine: FIREFOX })).toEqual([
      "allow-origin-missing",
      "preflight-redirect",
      "method-not-allowed",
      "allow-headers-invalid",
    ]);
  });
});
