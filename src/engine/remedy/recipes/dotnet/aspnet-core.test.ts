import { expect, test } from "vitest";

import { aspnetCore } from "./aspnet-core";
import { policyWith, PRODUCTION } from "../testing";

const codeOf = (policy = policyWith()) => aspnetCore.parts(policy).map(({ code }) => code);

test("is a service and a middleware", () => {
  expect(codeOf(PRODUCTION)).toEqual([
    `builder.Services.AddCors(options =>
    options.AddDefaultPolicy(policy => policy
        .WithOrigins("https://app.example", "https://admin.example")
        .WithMethods("GET", "POST")
        .WithHeaders("Content-Type")
        .AllowCredentials()
        .SetPreflightMaxAge(TimeSpan.FromSeconds(7200))));`,
    "app.UseCors();",
  ]);
});

test("lets any page ask only where the policy does, and then without cookies", () => {
  const [code] = codeOf(policyWith({ origins: ["*"], headers: [] }));
  expect(code).toContain(".AllowAnyOrigin()\n        .WithMethods");
  expect(code).not.toContain("AllowCredentials");
});
