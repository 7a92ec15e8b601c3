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

test("one mapping holds for every controller", () => {
  expect(springGlobal.parts(PRODUCTION)[1]?.code).toBe(`@Override
public void addCorsMappings(CorsRegistry registry) {
    registry.addMapping("/**")
        .allowedOrigins("https://app.example", "https://admin.example")
        .allowedMethods("GET", "POST")
        .allowedHeaders("Content-Type")
        .allowCredentials(true)
        .maxAge(7200);
}`);
  expect(springGlobal.parts(policyWith({ origins: [ANY], headers: [] }))[1]?.code).toContain(
    `.allowedOrigins("*")\n        .allowedMethods("GET", "POST");`,
  );
});

test("both let a login check of the application see no preflights", () => {
  for (const recipe of [springCrossorigin, springGlobal]) {
    const last = recipe.parts(policyWith()).at(-1);
    expect(last?.where).toContain("`preHandle`");
    expect(last?.code).toContain("isPreFlightRequest(request)");
  }
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
