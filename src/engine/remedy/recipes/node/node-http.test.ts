import { expect, test } from "vitest";

import { ANY } from "../../policy";
import { nodeHttp } from "./node-http";
import { policyWith, PRODUCTION } from "../testing";

const codeOf = (policy = policyWith()) => nodeHttp.parts(policy)[0].code;

test("reflects only listed origins, and responds to preflights itself", () => {
  expect(codeOf(PRODUCTION)).toBe(`const pageOrigins = ["https://app.example", "https://admin.example"];

// Sets the CORS headers; true when that was the whole response.
function cors(req, res) {
  res.setHeader("Vary", "Origin");
  if (pageOrigins.includes(req.headers.origin)) {
    res.setHeader("Access-Control-Allow-Origin", req.headers.origin);
    res.setHeader("Access-Control-Allow-Credentials", "true");
  }
  if (req.method !== "OPTIONS" || !req.headers["access-control-request-method"]) return false;
  res.writeHead(204, {
    "Access-Control-Allow-Methods": "GET, POST",
    "Access-Control-Allow-Headers": "Content-Type",
    "Access-Control-Max-Age": "7200",
  });
  res.end();
  return true;
}`);
});

test("any origin is a star, and cookies stay at home", () => {
  const code = codeOf(policyWith({ origins: [ANY] }));
  expect(code).toContain(`res.setHeader("Access-Control-Allow-Origin", "*");`);
  expect(code).not.toContain("Credentials");
  expect(code).not.toContain("Vary");
});
