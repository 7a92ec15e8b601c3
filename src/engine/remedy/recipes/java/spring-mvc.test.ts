import { expect, test } from "vitest";

import { ANY } from "../../policy";
import { springCrossorigin } from "./spring-crossorigin";
import { springGlobal } from "./spring-global";
import { policyWith, PRODUCTION } from "../testing";

test("the annotation names the page, its methods and its headers", () => {
  expect(springCrossorigin.parts(PRODUCTION)[1]?.code).toBe(`@CrossOrigin(
    origins = {"https://app.example", "https://admin.example"},
    methods = {RequestMethod.GET, RequestMethod.POST},
    allowedHeaders = {"Content-Type"},
    allowCredentials = "true",
    maxAge = 7200)`);
});

test("one filter comes before everything, and leaves other origins to what is there", () => {
  expect(springGlobal.parts(PRODUCTION)[1]?.code).toBe(`@Bean
public FilterRegistrationBean<CorsFilter> pageCorsFilter() {
    CorsConfiguration pageCors = new CorsConfiguration();
    pageCors.setAllowedOrigins(List.of("https://app.example", "https://admin.example"));
    pageCors.setAllowedMethods(List.of("GET", "POST"));
    pageCors.setAllowedHeaders(List.of("Content-Type"));
    pageCors.setAllowCredentials(true);
    pageCors.setMaxAge(7200L);
    var registration = new FilterRegistrationBean<CorsFilter>(new CorsFilter(request -> pageCors) {
        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            return pageCors.checkOrigin(request.getHeader("Origin")) == null;
        }
    });
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return registration;
}`);
  expect(springGlobal.parts(policyWith({ origins: [ANY], headers: [] }))[1]?.code).toContain(
    `setAllowedOrigins(List.of("*"));`,
  );
});

test("the annotation lets an authentication check of the application see no preflights", () => {
  const last = springCrossorigin.parts(policyWith()).at(-1);
  expect(last?.where).toContain("`preHandle`");
  expect(last?.code).toContain("isPreFlightRequest(request)");
});

test("an origin that Spring would read as a list or as a variable is refused", () => {
  const listed = policyWith({ origins: ["https://a,b.example"] });
  expect(springGlobal.refuses?.(listed)).toContain("`https://a,b.example`");
  expect(springCrossorigin.refuses?.(listed)).toContain("`https://a,b.example`");
  const variable = policyWith({ origins: ["https://${x}.example"] });
  expect(springCrossorigin.refuses?.(variable)).toContain("`https://${x}.example`");
  expect(springGlobal.refuses?.(variable)).toBeNull();
});

test("the annotation is refused where it has no name for a method", () => {
  const policy = policyWith({ methods: ["GET", "PURGE"] });
  expect(springCrossorigin.refuses?.(policy)).toContain("`PURGE`");
  expect(springGlobal.refuses?.(policy)).toBeNull();
});
