import { expect, test } from "vitest";

import { s3 } from "./s3";
import { policyWith, PRODUCTION } from "../testing";

test("is one rule, as the console takes it", () => {
  expect(JSON.parse(s3.parts(PRODUCTION)[0].code)).toEqual([
    {
      AllowedOrigins: ["https://app.example", "https://admin.example"],
      AllowedMethods: ["GET", "POST"],
      AllowedHeaders: ["Content-Type"],
      MaxAgeSeconds: 7200,
    },
  ]);
});

test("says which method S3 does not take", () => {
  expect(s3.refuses?.(policyWith({ methods: ["GET", "PATCH"] }))).toContain("`PATCH`");
});

test("says that it can't hold a name which S3 reads as a pattern", () => {
  expect(s3.refuses?.(policyWith({ headers: ["x-*"] }))).toContain("`*`");
  expect(s3.refuses?.(policyWith({ origins: ["https://a*.example"] }))).toContain("`*`");
  expect(s3.refuses?.(policyWith({ origins: ["*"] }))).toBeNull();
});
