import { expect, test } from "vitest";

import { haproxy } from "./haproxy";
import { policyWith, PRODUCTION } from "../testing";

const codeOf = (policy = policyWith()) => haproxy.parts(policy)[0].code;

test("sets the headers on every response, also on those that HAProxy makes itself", () => {
  expect(codeOf()).toBe(`http-request return status 204 if METH_OPTIONS
http-after-response del-header Access-Control-Allow-Origin
http-after-response del-header Access-Control-Allow-Credentials
http-after-response set-header Access-Control-Allow-Origin 'https://app.example'
http-after-response set-header Access-Control-Allow-Methods 'GET, POST'
http-after-response set-header Access-Control-Allow-Headers 'Content-Type'`);
});

test("keeps a listed origin from the request for the response", () => {
  const code = codeOf(PRODUCTION);
  expect(code).toContain(`acl cors_origin req.fhdr(Origin) -m str 'https://app.example'
acl cors_origin req.fhdr(Origin) -m str 'https://admin.example'
http-request set-var(txn.cors_origin) req.fhdr(Origin) if cors_origin
http-request return status 204 if METH_OPTIONS`);
  expect(code).toContain(
    "set-header Access-Control-Allow-Origin %[var(txn.cors_origin)] if { var(txn.cors_origin) -m found }",
  );
  expect(code).toContain("add-header Vary 'Origin'");
});

test("doubles a percent sign, which begins a variable in a header's value", () => {
  expect(codeOf(policyWith({ headers: ["x-%t"] }))).toContain(`Access-Control-Allow-Headers 'x-%%t'`);
});
