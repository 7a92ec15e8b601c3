import type { Responder } from "../responder";

/**
 * API Gateway's HTTP API, which answers preflights and errors itself.
 * Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html
 */
export const awsHttpGateway: Responder = {
  id: "aws-http-gateway",
  name: "API Gateway (HTTP API)",
  kind: "gateway",
  owner: "platform",
  own: [
    {
      status: [401, 403, 404, 429, 503],
      headers: { "apigw-requestid": /./ },
      absent: ["x-amz-apigw-id"],
      length: [26, 23, 33, 31, 30],
      sure: false,
    },
    { on: "preflight", headers: { "apigw-requestid": /./ }, absent: ["x-amz-apigw-id"], sure: false },
  ],
};
