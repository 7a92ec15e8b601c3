import { expect, test } from "vitest";

import { ANY } from "../../policy";
import { goGorillaHandlers } from "./go-gorilla-handlers";
import { policyWith, PRODUCTION } from "../testing";

const codeOf = (policy = policyWith()) => goGorillaHandlers.parts(policy)[1]?.code;

test("says itself that responses vary, and keeps preflights for as long as the package lets them be kept", () => {
  expect(codeOf(PRODUCTION)).toBe(`withCORS := handlers.CORS(
	handlers.AllowedOrigins([]string{"https://app.example", "https://admin.example"}),
	handlers.AllowedMethods([]string{"GET", "POST"}),
	handlers.AllowedHeaders([]string{"Content-Type"}),
	handlers.AllowCredentials(),
	handlers.MaxAge(600),
)(router)
handler := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
	// Caches have to know; handlers.CORS says it only where two origins or more are allowed.
	w.Header().Set("Vary", "Origin")
	withCORS.ServeHTTP(w, r)
})`);
});

test("responses for any origin don't vary", () => {
  expect(codeOf(policyWith({ origins: [ANY] }))).toMatch(/^handler := handlers\.CORS\([^]*\)\(router\)$/);
});

test("a method in small letters is refused, for the package makes them capitals", () => {
  expect(goGorillaHandlers.refuses?.(policyWith({ methods: ["GET", "patch"] }))).toContain("`patch`");
  expect(goGorillaHandlers.refuses?.(PRODUCTION)).toBeNull();
});
