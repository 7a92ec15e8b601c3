import { expect, test } from "vitest";

import { ANY } from "../../policy";
import { koa } from "./koa";
import { policyWith, PRODUCTION } from "../testing";

const codeOf = (policy = policyWith()) => koa.parts(policy)[0].code;

test("gives an error the headers that Koa would drop, and needs no import", () => {
  expect(codeOf(PRODUCTION)).toBe(`const pageOrigins = ["https://app.example", "https://admin.example"];
app.use((ctx, next) => {
  const keepHeaders = (error) => {
    throw Object.assign(error, { headers: { ...error.headers, ...ctx.response.headers } });
  };
  ctx.vary("Origin");
  const origin = ctx.get("Origin");
  const isListed = origin && pageOrigins.includes(origin);
  if (!isListed) return next().catch(keepHeaders);
  ctx.set("Access-Control-Allow-Origin", origin);
  ctx.set("Access-Control-Allow-Credentials", "true");
  if (ctx.method !== "OPTIONS" || !ctx.get("Access-Control-Request-Method")) return next().catch(keepHeaders);
  ctx.set("Access-Control-Allow-Methods", "GET, POST");
  ctx.set("Access-Control-Allow-Headers", "Content-Type");
  ctx.set("Access-Control-Max-Age", "7200");
  ctx.status = 204;
});`);
});

test("any origin is a wildcard, not a reflection", () => {
  const code = codeOf(policyWith({ origins: [ANY], headers: [] }));
  expect(code).toContain(`ctx.set("Access-Control-Allow-Origin", "*");`);
  expect(code).not.toMatch(/vary|pageOrigins|Allow-Headers/);
});
