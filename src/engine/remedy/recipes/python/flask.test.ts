import { expect, test } from "vitest";

import { ANY } from "../../policy";
import { flask } from "./flask";
import { policyWith, PRODUCTION } from "../testing";

const codeOf = (policy = policyWith()) => flask.parts(policy)[1]?.code;

test("responds to preflights first and changes responses last, for the listed origins alone", () => {
  expect(codeOf(PRODUCTION)).toBe(`PAGE_ORIGINS = ["https://app.example", "https://admin.example"]


@app.before_request
def respond_to_preflight():
    is_preflight = request.method == "OPTIONS" and "Access-Control-Request-Method" in request.headers
    if is_preflight and request.headers.get("Origin") in PAGE_ORIGINS:
        return "", 204


@app.after_request
def add_cors_headers(response):
    response.vary.add("Origin")
    if request.headers.get("Origin") in PAGE_ORIGINS:
        response.headers["Access-Control-Allow-Origin"] = request.headers["Origin"]
        response.headers["Access-Control-Allow-Credentials"] = "true"
        response.headers["Access-Control-Allow-Methods"] = "GET, POST"
        response.headers["Access-Control-Allow-Headers"] = "Content-Type"
        response.headers["Access-Control-Max-Age"] = "7200"
    return response`);
});

test("any origin is a wildcard, which is the same for everybody", () => {
  const code = codeOf(policyWith({ origins: [ANY] }));
  expect(code).toContain(`    response.headers["Access-Control-Allow-Origin"] = "*"`);
  expect(code).not.toMatch(/PAGE_ORIGINS|vary/);
});

test("lets other pages embed files where the policy says so, also those that name no origin", () => {
  expect(codeOf(policyWith({ embedded: true }))).toContain(
    `    response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"\n    response.vary`,
  );
});
