import type { Responder } from "../responder";

/**
 * API Gateway's REST API passing on what a function said.
 * Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-cors.html
 */
export const awsRest: Responder = {
  id: "aws-rest",
  name: "API Gateway (REST API)",
  kind: "gateway",
  owner: "platform",
  own: [{ status: [401, 403, 429, 502, 503, 504], headers: { "x-amz-apigw-id": /./ }, sure: false }],
  marks: [{ headers: { "x-amz-apigw-id": /./ } }],
};
