import { expect, test } from "vitest";

import { cloudfront } from "./cloudfront";
import { policyWith, PRODUCTION } from "../testing";

test("is a policy with the number of its items, as the command line takes it", () => {
  expect(JSON.parse(cloudfront.parts(PRODUCTION)[0].code)).toEqual({
    Name: "cors-api-example",
    CorsConfig: {
      AccessControlAllowOrigins: { Quantity: 2, Items: ["https://app.example", "https://admin.example"] },
      AccessControlAllowMethods: { Quantity: 2, Items: ["GET", "POST"] },
      AccessControlAllowHeaders: { Quantity: 1, Items: ["Content-Type"] },
      AccessControlAllowCredentials: true,
      AccessControlMaxAgeSec: 7200,
      OriginOverride: true,
    },
  });
});

test("names a header that needs no leave where none is asked for, as the list can't be empty", () => {
  expect(cloudfront.parts(policyWith({ headers: [] }))[0].code).toContain('"Accept"');
});

test("says which method CloudFront does not take", () => {
  expect(cloudfront.refuses?.(policyWith({ methods: ["PROPFIND"] }))).toContain("`PROPFIND`");
  expect(cloudfront.refuses?.(policyWith({ origins: ["https://a*.example"] }))).toContain("`*`");
  expect(cloudfront.refuses?.(PRODUCTION)).toBeNull();
});
