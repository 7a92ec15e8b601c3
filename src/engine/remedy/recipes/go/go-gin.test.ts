import { expect, test } from "vitest";

import { ANY } from "../../policy";
import { goGin } from "./go-gin";
import { policyWith, PRODUCTION } from "../testing";

const codesOf = (policy = policyWith()) => goGin.parts(policy).map(({ code }) => code);

test("imports the clock only where a response may be kept", () => {
  expect(codesOf()[0]).toBe(`"github.com/gin-contrib/cors"`);
  expect(codesOf(PRODUCTION)).toEqual([
    `"time"\n"github.com/gin-contrib/cors"`,
    `router.Use(cors.New(cors.Config{
	AllowOrigins:     []string{"https://app.example", "https://admin.example"},
	AllowMethods:     []string{"GET", "POST"},
	AllowHeaders:     []string{"Content-Type"},
	AllowCredentials: true,
	MaxAge:           7200 * time.Second,
}))`,
  ]);
});

test("names the scheme of an origin that Gin would not start with", () => {
  const origins = ["https://app.example", "chrome-extension://abc"] as const;
  expect(codesOf(policyWith({ origins }))[1]).toContain(`CustomSchemas: []string{"chrome-extension://"},`);
});

test("any origin has a field of its own", () => {
  const code = codesOf(policyWith({ origins: [ANY] }))[1];
  expect(code).toMatch(/AllowAllOrigins: true,/);
  expect(code).not.toContain("AllowOrigins:");
});
