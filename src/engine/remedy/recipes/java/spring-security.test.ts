import { expect, test } from "vitest";

import { springSecurity } from "./spring-security";
import { policyWith, PRODUCTION } from "../testing";

test("a bean says what is allowed, and the filter chain is told to ask it", () => {
  expect(
    springSecurity
      .parts(PRODUCTION)
      .slice(1)
      .map(({ code }) => code),
  ).toEqual([
    `@Bean
UrlBasedCorsConfigurationSource corsConfigurationSource() {
    CorsConfiguration cors = new CorsConfiguration();
    cors.setAllowedOrigins(List.of("https://app.example", "https://admin.example"));
    cors.setAllowedMethods(List.of("GET", "POST"));
    cors.setAllowedHeaders(List.of("Content-Type"));
    cors.setAllowCredentials(true);
    cors.setMaxAge(7200L);
    UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
    source.registerCorsConfiguration("/**", cors);
    return source;
}`,
    "http.cors(Customizer.withDefaults());",
  ]);
});

test("says nothing of cookies, of headers or of time where the policy has none", () => {
  expect(springSecurity.parts(policyWith({ headers: [] }))[1]?.code).not.toMatch(/Credentials|Headers|MaxAge/);
});

test("an origin with a comma would be two, so it is refused", () => {
  expect(springSecurity.refuses?.(policyWith({ origins: ["https://a,b.example"] }))).toContain("`https://a,b.example`");
  expect(springSecurity.refuses?.(PRODUCTION)).toBeNull();
});
