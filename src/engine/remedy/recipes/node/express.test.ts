import { expect, test } from "vitest";

import { ANY } from "../../policy";
import { express } from "./express";
import { policyWith, PRODUCTION } from "../testing";

const codeOf = (policy = policyWith()) => express.parts(policy)[1]?.code;

test("several origins that may send cookies, with a preflight response that browsers keep", () => {
  expect(codeOf(PRODUCTION)).toBe(`app.use(
  cors({
    origin: ["https://app.example", "https://admin.example"],
    methods: ["GET", "POST"],
    allowedHeaders: ["Content-Type"],
    credentials: true,
    maxAge: 7200,
  }),
);`);
});

test("any origin is a star, and credentials are left out where none are sent", () => {
  expect(codeOf(policyWith({ origins: [ANY] }))).toContain(`origin: "*"`);
  expect(codeOf()).not.toContain("credentials");
});
