import { expect, test } from "vitest";

import { ANY } from "../policy";
import { recipeOf } from "./index";
import { policyWith, PRODUCTION } from "./testing";

const NEWER = [
  "aiohttp",
  "litestar",
  "elysia",
  "fetch-handler",
  "nuxt",
  "sveltekit",
  "go-fiber",
  "spring-webflux",
  "micronaut",
  "ktor",
  "rocket",
  "warp",
  "symfony",
  "wordpress",
  "phoenix",
  "envoy",
];

const codeOf = (id: string, policy = PRODUCTION): string =>
  recipeOf(id)
    ?.parts(policy)
    .map(({ code }) => code)
    .join("\n") ?? "";

test.each(NEWER)("%s lists the origins, the methods and the headers of the page, and lets it send cookies", (id) => {
  const code = codeOf(id);
  for (const origin of PRODUCTION.origins) expect(code).toContain(id === "ktor" ? origin.split("://")[1] : origin);
  for (const value of ["POST", "7200"]) expect(code).toContain(value);
  // Micronaut allows every header: a list of them would refuse preflights that name none.
  expect(code.includes("Content-Type")).toBe(id !== "micronaut");
  expect(code).toMatch(/credentials/i);
});

test.each(NEWER)("%s lets no page send cookies that the policy does not name", (id) => {
  const code = codeOf(id, policyWith({ origins: [ANY] }));
  expect(code).not.toMatch(/credentials\W+(?:true|"true"|'true')|AllowCredentials\(true|allow_credentials\(true/i);
  if (id === "ktor") expect(code).toContain("anyHost()");
  else expect(code).toMatch(/["'\s]\*["']|allow_any_origin/);
});

test("values can't leave their text", () => {
  expect(codeOf("ktor", policyWith({ headers: ["x-$a"] }))).toContain(String.raw`"x-\$a"`);
  expect(codeOf("phoenix", policyWith({ headers: ["x-#{a}"] }))).toContain(String.raw`"x-\#{a}"`);
  expect(codeOf("symfony", policyWith({ headers: ["x-%a%"] }))).toContain(`"x-%%a%%"`);
  expect(recipeOf("micronaut")?.refuses?.(policyWith({ exposed: ["x-${a}"] }))).toContain("placeholder");
  expect(recipeOf("go-fiber")?.refuses?.(policyWith({ origins: ["https://a{b}.example"] }))).toContain(
    "`https://a{b}.example`",
  );
  expect(recipeOf("litestar")?.refuses?.(policyWith({ origins: ["https://*.example"] }))).not.toBeNull();
});
