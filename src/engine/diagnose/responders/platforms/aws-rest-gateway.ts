import type { Responder } from "../responder";

/**
 * A response that API Gateway's REST API wrote itself: an authorizer, a key, a limit.
 * Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html
 */
export const awsRestGateway: Responder = {
  id: "aws-rest-gateway",
  name: "API Gateway (REST API)",
  kind: "gateway",
  owner: "platform",
  own: [{ headers: { "x-amzn-errortype": /./, "x-amz-apigw-id": /./ } }],
};
