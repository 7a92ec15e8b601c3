import { expect, test } from "vitest";
import { causeIn } from "./testing";

const ALLOWED = "Access-Control-Allow-Origin: https://app.example";

test.each([
  "Access-Control-Allow-Orgin",
  "Access-Control-Allow-Origins",
  "Acces-Control-Allow-Origin",
  "Access-Control-Allowed-Origin",
  "AccessControlAllowOrigin",
  "X-Access-Control-Allow-Origin",
])("%s was meant to allow an origin", (name) => {
  expect(causeIn(`GET https://api.example/a -> 200 | ${name}: * => blocked`)).toBe("misspelled-header");
});

test.each([
  ["Access-Control-Allow-Header", "PUT https://api.example/a | X-Tenant: 7", "Access-Control-Allow-Methods: PUT"],
  ["Access-Control-Allow-Method", "PUT https://api.example/a", "Vary: Origin"],
])("%s was meant to be a list", (name, request, other) => {
  expect(causeIn(`${request} preflight 204 | ${ALLOWED} | ${other} | ${name}: X-Tenant, PUT => blocked omit`)).toBe(
    "misspelled-header",
  );
});

test("Access-Control-Allow-Credential was meant to allow cookies", () => {
  expect(
    causeIn(`GET https://api.example/a -> 200 | ${ALLOWED} | Access-Control-Allow-Credential: true => blocked include`),
  ).toBe("misspelled-header");
});

test.each(["Timing-Allow-Origin", "Access-Control-Allow-Headers", "Access-Control-Max-Age", "Origin"])(
  "%s is a name of its own",
  (name) => {
    expect(causeIn(`GET https://api.example/a -> 200 | ${name}: * => blocked`)).toMatch(
      /^(?:not-configured|origin-not-listed)$/,
    );
  },
);

test("a misspelled name beside the right one changes nothing", () => {
  expect(
    causeIn(`GET https://api.example/a
               -> 200 | Access-Control-Allow-Orgin: * | Access-Control-Allow-Origin: https://www.example
             => blocked`),
  ).toBe("origin-not-allowed");
});
