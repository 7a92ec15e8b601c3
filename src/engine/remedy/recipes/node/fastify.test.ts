import { expect, test } from "vitest";

import { ANY } from "../../policy";
import { fastify } from "./fastify";
import { policyWith, PRODUCTION } from "../testing";

const codeOf = (policy = policyWith()) => fastify.parts(policy)[0].code;

test("several origins that may send credentials, with a preflight response that browsers keep", () => {
  expect(codeOf(PRODUCTION)).toBe(`const pageOrigins = ["https://app.example", "https://admin.example"];
app.addHook("onRequest", (request, reply, done) => {
  reply.header("Vary", "Origin");
  const origin = request.headers.origin;
  const isListed = origin && pageOrigins.includes(origin);
  if (!isListed) return done();
  reply.header("Access-Control-Allow-Origin", origin);
  reply.header("Access-Control-Allow-Credentials", "true");
  if (request.method !== "OPTIONS" || !request.headers["access-control-request-method"]) return done();
  reply.header("Access-Control-Allow-Methods", "GET, POST");
  reply.header("Access-Control-Allow-Headers", "Content-Type");
  reply.header("Access-Control-Max-Age", "7200");
  reply.code(204).send();
});`);
});

test("any origin is a wildcard, not a reflection", () => {
  const code = codeOf(policyWith({ origins: [ANY], headers: [] }));
  expect(code).toContain(`reply.header("Access-Control-Allow-Origin", "*");`);
  expect(code).not.toMatch(/Vary|pageOrigins|Allow-Headers/);
});
