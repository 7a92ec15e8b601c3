import type { Responder } from "../responder";

/** A Lambda function URL that is not public. Source: https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html */
export const awsLambdaUrlAuth: Responder = {
  id: "aws-lambda-url-auth",
  name: "Lambda function URL (authorization)",
  kind: "gateway",
  owner: "platform",
  hosts: /^[a-z0-9]+\.lambda-url\.[a-z0-9-]+\.on\.aws$/,
  there: [{ status: [403], headers: { "x-amzn-errortype": /^AccessDeniedException/ }, absent: ["x-amz-apigw-id"] }],
};
