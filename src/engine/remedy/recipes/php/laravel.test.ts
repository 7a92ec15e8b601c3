import { expect, test } from "vitest";

import { laravel } from "./laravel";
import { policyWith, PRODUCTION } from "../testing";

test("is a whole config/cors.php, for every address", () => {
  expect(laravel.parts(PRODUCTION)[0].code).toBe(`return [
    'paths' => ['*'],
    'allowed_origins' => ['https://app.example', 'https://admin.example'],
    'allowed_origins_patterns' => [],
    'allowed_methods' => ['GET', 'POST'],
    'allowed_headers' => ['Content-Type'],
    'exposed_headers' => [],
    'max_age' => 7200,
    'supports_credentials' => true,
];`);
});

test("says what it can't hold: a method in small letters, an origin that reads as a pattern", () => {
  expect(laravel.refuses?.(policyWith({ methods: ["patch"] }))).toContain("`patch`");
  expect(laravel.refuses?.(policyWith({ origins: ["https://a*.example"] }))).toContain("`*`");
  expect(laravel.refuses?.(policyWith({ origins: ["*"] }))).toBeNull();
});
