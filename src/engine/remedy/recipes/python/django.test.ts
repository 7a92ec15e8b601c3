import { expect, test } from "vitest";

import { ANY } from "../../policy";
import { django } from "./django";
import { policyWith, PRODUCTION } from "../testing";

const codeOf = (policy = policyWith()) => django.parts(policy)[0].code;

test("is the app, the first middleware and the settings, which extend those above, and may be pasted twice", () => {
  expect(codeOf(PRODUCTION)).toBe(`from corsheaders.defaults import default_headers, default_methods

# What the settings above allow stays allowed.
had_cors = "corsheaders" in INSTALLED_APPS
INSTALLED_APPS = [*(name for name in INSTALLED_APPS if name != "corsheaders"), "corsheaders"]
MIDDLEWARE = [
    "corsheaders.middleware.CorsMiddleware",
    *(name for name in MIDDLEWARE if name != "corsheaders.middleware.CorsMiddleware"),
]
CORS_ALLOW_ALL_ORIGINS = False
CORS_ALLOWED_ORIGINS = [*globals().get("CORS_ALLOWED_ORIGINS", []), "https://app.example", "https://admin.example"]
CSRF_TRUSTED_ORIGINS = [*globals().get("CSRF_TRUSTED_ORIGINS", []), "https://app.example", "https://admin.example"]
CORS_ALLOW_METHODS = [*globals().get("CORS_ALLOW_METHODS", default_methods if had_cors else []), "GET", "POST"]
CORS_ALLOW_HEADERS = [*globals().get("CORS_ALLOW_HEADERS", default_headers if had_cors else []), "Content-Type"]
CORS_ALLOW_CREDENTIALS = True
CORS_PREFLIGHT_MAX_AGE = 7200
CORS_URLS_REGEX = r"^.*$"`);
});

test("allows any origin by the setting for it, without credentials", () => {
  expect(codeOf(policyWith({ origins: [ANY], headers: [] }))).toContain("CORS_ALLOW_ALL_ORIGINS = True\n");
});

test("trusts no origin with cookies where none are sent", () => {
  expect(codeOf()).not.toMatch(/CSRF_TRUSTED_ORIGINS|CREDENTIALS|ALL_ORIGINS/);
});
