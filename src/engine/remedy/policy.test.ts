import { describe, expect, test } from "vitest";

import { exchangeOf } from "../diagnose/testing";
import { diagnoseAndFix } from "./full-diagnosis";
import { type Asked, policiesForRequest, policyForProduction } from "./policy";

const asked = (text: string): Asked => {
  const exchange = exchangeOf(text);
  const { fix, request } = diagnoseAndFix(exchange);
  return { exchange, fix, credentialed: request.credentials === "include" };
};

const policies = (text: string) => {
  const { exchange, fix, credentialed } = asked(text);
  return fix ? policiesForRequest(exchange, fix, credentialed) : [];
};

describe("what a server has to allow for one request", () => {
  test("is this origin, this method and these headers", () => {
    expect(policies("PUT https://api.example/items?x=1 | X-Tenant: 7 preflight 404 => blocked omit")).toEqual([
      {
        server: "https://api.example",
        path: "/items",
        origins: ["https://app.example"],
        methods: ["PUT"],
        headers: ["x-tenant"],
        credentials: false,
        maxAge: null,
      },
    ]);
  });

  test("holds on to what is allowed already, but not to a wildcard", () => {
    const [policy] = policies(
      "PUT https://api.example/ | X-A: 1 preflight 204 | Access-Control-Allow-Methods: GET, PATCH | Access-Control-Allow-Headers: X-B, * => blocked omit",
    );
    expect(policy).toMatchObject({ methods: ["PUT", "GET", "PATCH"], headers: ["x-a", "X-B"] });
  });

  test("is asked of each server that a redirect visits", () => {
    const found = policies("GET https://api.example/a -> 302 | Location: https://cdn.example/b => blocked omit");
    expect(found.map(({ server, origins }) => [server, origins])).toEqual([
      ["https://api.example", ["https://app.example"]],
      ["https://cdn.example", ["*"]],
    ]);
  });

  test("is nothing when a value can't stand in code", () => {
    expect(policies("GET https://api.example/ from https://äpp.example => blocked omit")).toEqual([]);
  });
});

describe("what a server has to allow in production", () => {
  const all = [
    asked("GET https://api.example/a -> 200 => blocked omit"),
    asked("DELETE https://api.example/b from https://admin.example | X-A: 1 preflight 405 => blocked include"),
    asked("GET https://api.example/c from null -> 200 => blocked omit"),
    asked("GET https://cdn.example/d from https://other.example -> 200 => blocked omit"),
  ];

  test("is every page, method and header that was seen there", () => {
    expect(policyForProduction("https://api.example", all)).toMatchObject({
      origins: ["https://app.example", "https://admin.example"],
      methods: ["GET", "DELETE"],
      headers: ["x-a"],
      credentials: true,
      maxAge: 7200,
    });
  });

  test("is any origin for a server that only opaque origins ask", () => {
    expect(policyForProduction("https://api.example", all.slice(2))).toMatchObject({
      origins: ["*"],
      credentials: false,
    });
  });
});
