import { expect, test } from "vitest";

import { goChi } from "./go-chi";
import { policyWith, PRODUCTION } from "../testing";

test("is the first middleware of the router", () => {
  expect(goChi.parts(PRODUCTION)[1]?.code).toBe(`r.Use(cors.Handler(cors.Options{
	AllowedOrigins:   []string{"https://app.example", "https://admin.example"},
	AllowedMethods:   []string{"GET", "POST"},
	AllowedHeaders:   []string{"Content-Type"},
	AllowCredentials: true,
	MaxAge:           7200,
}))`);
});

test("refuses what the package would read as a pattern, or write in capitals", () => {
  expect(goChi.refuses?.(policyWith({ origins: ["https://a*.example"] }))).toContain("`https://a*.example`");
  expect(goChi.refuses?.(policyWith({ methods: ["patch"] }))).toContain("`patch`");
  expect(goChi.refuses?.(PRODUCTION)).toBeNull();
});
