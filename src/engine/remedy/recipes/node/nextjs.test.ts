import { expect, test } from "vitest";

import { ANY } from "../../policy";
import { nextjs } from "./nextjs";
import { policyWith, PRODUCTION } from "../testing";

const codeOf = (policy = policyWith()) => nextjs.parts(policy)[1]?.code;

test("wraps the proxy that is there, and reflects only listed origins", () => {
  expect(codeOf(PRODUCTION)).toBe(`const allowedOrigins = ["https://app.example", "https://admin.example"];

export async function proxy(...args: Parameters<typeof ownProxy>) {
  const [request] = args;
  const isPreflight = request.method === "OPTIONS" && request.headers.has("Access-Control-Request-Method");
  const response = isPreflight ? new Response(null, { status: 204 }) : await ownProxy(...args);
  response.headers.append("Vary", "Origin");
  const origin = request.headers.get("Origin");
  if (origin && allowedOrigins.includes(origin)) {
    response.headers.set("Access-Control-Allow-Origin", origin);
    response.headers.set("Access-Control-Allow-Credentials", "true");
  }
  if (isPreflight) {
    response.headers.set("Access-Control-Allow-Methods", "GET, POST");
    response.headers.set("Access-Control-Allow-Headers", "Content-Type");
    response.headers.set("Access-Control-Max-Age", "7200");
  }
  return response;
}`);
});

test("any origin is a star and needs no list", () => {
  const code = codeOf(policyWith({ origins: [ANY], headers: [] }));
  expect(code).toContain(`response.headers.set("Access-Control-Allow-Origin", "*");`);
  expect(code).not.toContain("allowedOrigins");
  expect(code).not.toContain("Allow-Headers");
});
