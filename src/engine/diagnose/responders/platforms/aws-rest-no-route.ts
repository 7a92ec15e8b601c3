import type { Responder } from "../responder";

/**
 * API Gateway's REST API has no such path or method.
 * Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-cors.html
 */
export const awsRestNoRoute: Responder = {
  id: "aws-rest-no-route",
  name: "API Gateway (REST API)",
  kind: "gateway",
  owner: "platform",
  own: [{ headers: { "x-amzn-errortype": /^MissingAuthenticationTokenException/ } }],
};
