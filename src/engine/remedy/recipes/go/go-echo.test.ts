import { expect, test } from "vitest";

import { goEcho } from "./go-echo";
import { policyWith, PRODUCTION } from "../testing";

test("gives Echo's middleware the list of origins", () => {
  expect(goEcho.parts(PRODUCTION)[1]?.code).toBe(`e.Use(middleware.CORSWithConfig(middleware.CORSConfig{
	AllowOrigins:     []string{"https://app.example", "https://admin.example"},
	AllowMethods:     []string{"GET", "POST"},
	AllowHeaders:     []string{"Content-Type"},
	AllowCredentials: true,
	MaxAge:           7200,
}))`);
});

test("refuses an origin that Echo would not start with", () => {
  expect(goEcho.refuses?.(policyWith({ origins: ["https://a{b}.example"] }))).toContain("`https://a{b}.example`");
  expect(goEcho.refuses?.(PRODUCTION)).toBeNull();
});
