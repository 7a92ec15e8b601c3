import type { Responder } from "../responder";

/** A Lambda function URL. Source: https://docs.aws.amazon.com/lambda/latest/dg/urls-configuration.html */
export const awsLambdaUrl: Responder = {
  id: "aws-lambda-url",
  name: "Lambda function URL",
  kind: "platform",
  owner: "platform",
  hosts: /^[a-z0-9]+\.lambda-url\.[a-z0-9-]+\.on\.aws$/,
  there: [{ on: "preflight", absent: ["x-amzn-errortype"], sure: false }],
};
