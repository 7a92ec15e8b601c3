import type { Responder } from "../responder";

/**
 * API Gateway's HTTP API passing on what a function said.
 * Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html
 */
export const awsHttp: Responder = {
  id: "aws-http",
  name: "API Gateway (HTTP API)",
  kind: "gateway",
  owner: "platform",
  hosts: /^[a-z0-9]{10}\.execute-api\.[a-z0-9-]+\.amazonaws\.com$/,
  marks: [{ headers: { "apigw-requestid": /./ } }],
};
