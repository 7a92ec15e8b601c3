import { expect, test } from "vitest";

import { ANY } from "../../policy";
import { fastify } from "./fastify";
import { policyWith, PRODUCTION } from "../testing";

const codeOf = (policy = policyWith()) => fastify.parts(policy)[1]?.code;

test("one origin that may ask without cookies", () => {
  expect(codeOf()).toBe(`await app.register(cors, {
  origin: ["https://app.example"],
  methods: ["GET", "POST"],
  allowedHeaders: ["Content-Type"],
});`);
});

test("several origins that may send cookies, with an answer that browsers keep", () => {
  expect(codeOf(PRODUCTION)).toBe(`await app.register(cors, {
  origin: ["https://app.example", "https://admin.example"],
  methods: ["GET", "POST"],
  allowedHeaders: ["Content-Type"],
  credentials: true,
  maxAge: 7200,
});`);
});

test("any origin is a star, not a reflection", () => {
  expect(codeOf(policyWith({ origins: [ANY], headers: [] }))).toBe(`await app.register(cors, {
  origin: "*",
  methods: ["GET", "POST"],
});`);
});
