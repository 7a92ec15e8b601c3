import { expect, test } from "vitest";

import { awsApiGateway } from "./aws-api-gateway";
import { policyWith, PRODUCTION } from "../testing";

const codeOf = (policy = policyWith()) => awsApiGateway.parts(policy)[0].code;

test("is a command that holds the whole configuration", () => {
  expect(codeOf(PRODUCTION)).toBe(`aws apigatewayv2 update-api --api-id "$API_ID" \\
  --cors-configuration '{
  "AllowOrigins": [
    "https://app.example",
    "https://admin.example"
  ],
  "AllowMethods": [
    "GET",
    "POST"
  ],
  "AllowHeaders": [
    "Content-Type"
  ],
  "AllowCredentials": true,
  "MaxAge": 7200
}'`);
});

test("names the API and its region where its address does", () => {
  expect(codeOf(policyWith({ server: "https://a1b2c3.execute-api.eu-west-1.amazonaws.com" }))).toMatch(
    /^aws apigatewayv2 update-api --api-id a1b2c3 --region eu-west-1 \\\n/,
  );
  expect(codeOf(policyWith({ server: "https://a1.execute-api.eu-west-1.amazonaws.com.evil.example" }))).toContain(
    '"$API_ID"',
  );
});

test("says that it can't hold an origin which AWS reads as a pattern", () => {
  expect(awsApiGateway.refuses?.(policyWith({ origins: ["https://a*.example"] }))).toContain("`*`");
  expect(awsApiGateway.refuses?.(PRODUCTION)).toBeNull();
});
