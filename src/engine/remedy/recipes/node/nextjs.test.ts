import { expect, test } from "vitest";

import { ANY } from "../../policy";
import { nextjs } from "./nextjs";
import { policyWith, PRODUCTION } from "../testing";

const codeOf = (policy = policyWith()) => nextjs.parts(policy)[0].code;

test("is a whole proxy.ts that reflects only listed origins", () => {
  expect(codeOf(PRODUCTION)).toBe(`import { NextResponse, type NextRequest } from "next/server";

const allowedOrigins = ["https://app.example", "https://admin.example"];

export function proxy(request: NextRequest) {
  const isPreflight = request.method === "OPTIONS" && request.headers.has("Access-Control-Request-Method");
  const response = isPreflight ? new NextResponse(null, { status: 204 }) : NextResponse.next();
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
