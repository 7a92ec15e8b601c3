import { expect, test } from "vitest";

import { ANY } from "../../policy";
import { hono } from "./hono";
import { policyWith, PRODUCTION } from "../testing";

const codeOf = (policy = policyWith()) => hono.parts(policy)[1]?.code;

test("several origins that may send cookies, by Hono's own names", () => {
  expect(codeOf(PRODUCTION)).toBe(`app.use(
  cors({
    origin: ["https://app.example", "https://admin.example"],
    allowMethods: ["GET", "POST"],
    allowHeaders: ["Content-Type"],
    credentials: true,
    maxAge: 7200,
  }),
);`);
});

test("any origin is a star, and credentials are left out where none are sent", () => {
  expect(codeOf(policyWith({ origins: [ANY] }))).toContain(`origin: "*"`);
  expect(codeOf()).not.toContain("credentials");
});
