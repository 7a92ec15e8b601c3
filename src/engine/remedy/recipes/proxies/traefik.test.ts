import { expect, test } from "vitest";

import { policyWith, PRODUCTION } from "../testing";
import { traefik } from "./traefik";

const codeOf = (policy = policyWith()) => traefik.parts(policy).map(({ code }) => code);

test("is a middleware and its name in the router", () => {
  expect(codeOf(PRODUCTION)).toEqual([
    `cors:
  headers:
    accessControlAllowOriginList: ["https://app.example", "https://admin.example"]
    accessControlAllowMethods: ["GET", "POST"]
    accessControlAllowHeaders: ["Content-Type"]
    accessControlAllowCredentials: true
    accessControlMaxAge: 7200
    addVaryHeader: true`,
    "- cors",
  ]);
});

test("holds no two braces, which would begin a template", () => {
  const [code] = codeOf(policyWith({ origins: ["https://{{env}}.example"] }));
  expect(code).not.toContain("{{");
  expect(code).toContain(String.raw`"https://\u007b\u007benv}}.example"`);
});
