import { expect, test } from "vitest";

import { nestjs } from "./nestjs";
import { policyWith, PRODUCTION } from "../testing";

test("one origin that may ask without cookies", () => {
  expect(nestjs.parts(policyWith())[0].code).toBe(`app.enableCors({
  origin: ["https://app.example"],
  methods: ["GET", "POST"],
  allowedHeaders: ["Content-Type"],
});`);
});

test("several origins that may send cookies, with a preflight response that browsers keep", () => {
  expect(nestjs.parts(PRODUCTION)[0].code).toBe(`app.enableCors({
  origin: ["https://app.example", "https://admin.example"],
  methods: ["GET", "POST"],
  allowedHeaders: ["Content-Type"],
  credentials: true,
  maxAge: 7200,
});`);
});
