import { expect, test } from "vitest";

import { goRsCors } from "./go-rs-cors";
import { goTwirp } from "./go-twirp";
import { policyWith, PRODUCTION } from "../testing";

test("wraps the mux, with fields aligned as gofmt does it", () => {
  expect(goRsCors.parts(PRODUCTION).map(({ code }) => code)).toEqual([
    `"github.com/rs/cors"`,
    `handler := cors.New(cors.Options{
	AllowedOrigins:   []string{"https://app.example", "https://admin.example"},
	AllowedMethods:   []string{"GET", "POST"},
	AllowedHeaders:   []string{"Content-Type"},
	AllowCredentials: true,
	MaxAge:           7200,
}).Handler(mux)`,
  ]);
});

test("says nothing of cookies, of headers or of time where the policy has none", () => {
  expect(goTwirp.parts(policyWith({ headers: [] }))[1]?.code).toBe(`handler := cors.New(cors.Options{
	AllowedOrigins: []string{"https://app.example"},
	AllowedMethods: []string{"GET", "POST"},
}).Handler(mux)`);
});

test("an origin with a star in it would be a pattern, so it is refused", () => {
  expect(goRsCors.refuses?.(policyWith({ origins: ["https://a*.example"] }))).toContain("`https://a*.example`");
  expect(goRsCors.refuses?.(policyWith({ origins: ["*"] }))).toBeNull();
});
