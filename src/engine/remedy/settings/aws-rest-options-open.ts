import type { Setting } from "./setting";

/** A REST API whose OPTIONS method wants a token or a key. */
export const awsRestOptionsOpen: Setting = {
  id: "aws-rest-options-open",
  responders: ["aws-rest-gateway"],
  fits: ({ status, stop }) => stop.isPreflight && (status === 401 || status === 403),
  title: "Take the authorizer and the API key off the OPTIONS method",
  steps: () => [
    "A preflight never has a token or a key, so OPTIONS must want none: in API Gateway, open the resource's OPTIONS method, set Authorization to NONE and API key required to false, and deploy the API to its stage.",
    "In SAM, set `AddDefaultAuthorizerToCorsPreflight: false` beside `DefaultAuthorizer`. In the CDK, set the authorizer on each method, and not in `defaultMethodOptions`, which the OPTIONS method inherits.",
  ],
  cost: "A header on the gateway's error responses does not help: a preflight needs a status from 200 to 299.",
  ran: null,
  docs: "https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-cors.html",
};
