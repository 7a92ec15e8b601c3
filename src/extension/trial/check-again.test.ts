import { expect, test } from "vitest";
import { exchange, hop } from "../../engine/testing";
import { planCheck } from "./check-again";

const preflightFor = (names: string) => ({
  requestHeaders: [["Access-Control-Request-Headers", names]] as const,
  response: null,
  error: null,
});

test("a GET goes out again with the headers its script set, and with none of the browser's own", () => {
  const requestHeaders = [
    ["Origin", "https://app.example"],
    ["X-Tenant", "7"],
    ["Cookie", "sid=1"],
  ] as const;
  const of = exchange("a", {
    credentials: "omit",
    hops: [hop({ requestHeaders, preflight: preflightFor("x-tenant") })],
  });
  expect(planCheck(of, null).repeat).toMatchObject({
    method: "GET",
    credentials: "omit",
    headers: [["x-tenant", "7"]],
  });
});

test("where the credentials mode is open it is sent with them, and says so", () => {
  const plan = planCheck(exchange("a"), null);
  expect(plan.repeat?.credentials).toBe("include");
  expect(plan.assumesCredentials).toBe(true);
});

test.each([
  ["method", exchange("a", { hops: [hop({ method: "DELETE" })] })],
  ["kind", exchange("a", { type: "image" })],
  ["kind", exchange("a", { mode: "no-cors" })],
  ["headers", exchange("a", { hops: [hop({ requestHeaders: null, preflight: preflightFor("authorization") })] })],
] as const)("is left to the page for want of the same %s", (hindrance, of) => {
  expect(planCheck(of, null)).toEqual({ repeat: null, hindrance, assumesCredentials: false });
});
