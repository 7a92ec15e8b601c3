import { expect, test } from "vitest";

import { ANY } from "../../policy";
import { django } from "./django";
import { policyWith, PRODUCTION } from "../testing";

const codeOf = (policy = policyWith()) => django.parts(policy).map(({ code }) => code);

test("is an app, a first middleware and the settings", () => {
  expect(codeOf(PRODUCTION)).toEqual([
    `"corsheaders",`,
    `"corsheaders.middleware.CorsMiddleware",`,
    `CORS_ALLOWED_ORIGINS = ["https://app.example", "https://admin.example"]
CORS_ALLOW_METHODS = ["GET", "POST"]
CORS_ALLOW_HEADERS = ["Content-Type"]
CORS_ALLOW_CREDENTIALS = True
CORS_PREFLIGHT_MAX_AGE = 7200`,
  ]);
});

test("allows any origin by the setting for it, without cookies", () => {
  expect(codeOf(policyWith({ origins: [ANY], headers: [] }))[2]).toBe(`CORS_ALLOW_ALL_ORIGINS = True
CORS_ALLOW_METHODS = ["GET", "POST"]`);
});
