import { expect, test } from "vitest";

import { springSecurity } from "./spring-security";
import { policyWith, PRODUCTION } from "../testing";

test("a filter for the listed origins runs before the check of authentication", () => {
  expect(springSecurity.parts(PRODUCTION)[1]?.code).toBe(`CorsConfiguration pageCors = new CorsConfiguration();
pageCors.setAllowedOrigins(List.of("https://app.example", "https://admin.example"));
pageCors.setAllowedMethods(List.of("GET", "POST"));
pageCors.setAllowedHeaders(List.of("Content-Type"));
pageCors.setAllowCredentials(true);
pageCors.setMaxAge(7200L);
http.addFilter(new CorsFilter(request -> pageCors) {
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return pageCors.checkOrigin(request.getHeader("Origin")) == null;
    }
});`);
});

test("says nothing of cookies, of headers or of time where the policy has none", () => {
  expect(springSecurity.parts(policyWith({ headers: [] }))[1]?.code).not.toMatch(/Credentials|Headers|MaxAge/);
});

test("an origin with a comma would be two, so it is refused", () => {
  expect(springSecurity.refuses?.(policyWith({ origins: ["https://a,b.example"] }))).toContain("`https://a,b.example`");
  expect(springSecurity.refuses?.(PRODUCTION)).toBeNull();
});
