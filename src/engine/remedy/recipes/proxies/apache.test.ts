import { expect, test } from "vitest";

import { apache } from "./apache";
import { policyWith, PRODUCTION } from "../testing";

const codeOf = (policy = policyWith()) => apache.parts(policy)[0].code;

test("one origin is a fixed header, and the preflight gets its response before any authentication check", () => {
  expect(codeOf()).toBe(`# The application's own lines would come twice.
Header unset Access-Control-Allow-Origin
Header unset Access-Control-Allow-Credentials
Header always set Access-Control-Allow-Origin "https://app.example"
Header always set Access-Control-Allow-Methods "GET, POST"
Header always set Access-Control-Allow-Headers "Content-Type"

RewriteEngine On
RewriteCond "%{REQUEST_METHOD}" "=OPTIONS"
RewriteRule "^" "-" [R=204,L]`);
});

test("a list of origins is compared as a whole, not as a pattern", () => {
  expect(codeOf(PRODUCTION)).toContain(
    `Header always set Access-Control-Allow-Origin "expr=%{req:Origin}" "expr=req('Origin') in { 'https://app.example', 'https://admin.example' }"
Header always merge Vary Origin
Header always set Access-Control-Allow-Credentials "true"`,
  );
});

test("doubles a percent sign, which begins a variable in a header's value", () => {
  expect(codeOf(policyWith({ headers: ["x-%e"] }))).toContain(`Access-Control-Allow-Headers "x-%%e"`);
});

test("says that it can't write an origin which looks like a variable of the configuration", () => {
  expect(apache.refuses?.(policyWith({ origins: ["https://${path}.example"] }))).toContain("`${`");
  expect(apache.refuses?.(policyWith())).toBeNull();
});
