import { expect, test } from "vitest";

import { ANY } from "../../policy";
import { django } from "./django";
import { policyWith, PRODUCTION } from "../testing";

const codeOf = (policy = policyWith()) => django.parts(policy)[0].code;

test("is the app, the first middleware and the settings, and may be pasted twice", () => {
  expect(codeOf(PRODUCTION))
    .toBe(`INSTALLED_APPS = [*(name for name in INSTALLED_APPS if name != "corsheaders"), "corsheaders"]
MIDDLEWARE = [
    "corsheaders.middleware.CorsMiddleware",
    *(name for name in MIDDLEWARE if name != "corsheaders.middleware.CorsMiddleware"),
]
CORS_ALLOWED_ORIGINS = ["https://app.example", "https://admin.example"]
CORS_ALLOW_METHODS = ["GET", "POST"]
CORS_ALLOW_HEADERS = ["Content-Type"]
CORS_ALLOW_CREDENTIALS = True
CORS_PREFLIGHT_MAX_AGE = 7200
CORS_URLS_REGEX = r"^.*$"`);
});

test("allows any origin by the setting for it, without credentials", () => {
  expect(codeOf(policyWith({ origins: [ANY], headers: [] }))).toContain("CORS_ALLOW_ALL_ORIGINS = True\n");
});

test("keeps the list that no response shows", () => {
  expect(codeOf(policyWith({ hidesList: true }))).toContain(
    `CORS_ALLOWED_ORIGINS = [*globals().get("CORS_ALLOWED_ORIGINS", []), "https://app.example"]`,
  );
});
