import { value } from "../need";
import type { Setting } from "./setting";

/** Errors that API Gateway writes itself have no CORS headers. */
export const awsRestGatewayResponses: Setting = {
  id: "aws-rest-gateway-responses",
  responders: ["aws-rest-gateway", "aws-rest"],
  // Whatever headers an error has, no preflight passes with it.
  fits: ({ status, stop }) => status >= 400 && !stop.isPreflight,
  title: "Set the CORS header on API Gateway's own error responses",
  steps: ({ origin, status }) => [
    `API Gateway wrote this ${status} itself (an authorizer, a key, a limit or a timeout); your function did not run.`,
    `In API Gateway, under Gateway responses, edit DEFAULT_4XX and DEFAULT_5XX: add the header \`Access-Control-Allow-Origin\` with the value ${value(`'${origin}'`)}, single quotes included.`,
    "Deploy the API to its stage. Then your script can read the status; fix the token or the authorizer next.",
  ],
  code: ({ origin }) => [
    {
      where: "SAM template, in the API's properties",
      language: "yaml",
      text: `GatewayResponses:\n  DEFAULT_4XX:\n    ResponseParameters:\n      Headers:\n        Access-Control-Allow-Origin: "'${origin}'"\n  DEFAULT_5XX:\n    ResponseParameters:\n      Headers:\n        Access-Control-Allow-Origin: "'${origin}'"`,
    },
  ],
  cost: "The value is fixed: one origin, or `*`.",
  ran: null,
  docs: "https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html",
};
