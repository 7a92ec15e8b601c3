import { getHeader } from "../../fetch/headers";
import { permissions } from "../permissions";
import type { Setting } from "./setting";

/** An HTTP API responds to preflights itself. */
export const awsHttpCors: Setting = {
  id: "aws-http-cors",
  responders: ["aws-http-gateway", "aws-http"],
  // Both kinds of API have hosts of the same form; this header is a REST API's.
  fits: ({ stop }) => getHeader(stop.response?.headers, "x-amz-apigw-id") === null,
  title: "Set CORS on the HTTP API",
  titleWhereOn: "Allow what is missing on the CORS page of the HTTP API",
  steps: (need) => [
    `In API Gateway, open the API's CORS page and add ${permissions(need)}.`,
    "Where a route `ANY` or `$default` has an authorizer, add a route for OPTIONS without one: the authorizer refuses preflights.",
  ],
  code: ({ origin, method, headers }) => [
    {
      where: "AWS CLI; it replaces the whole block, so name what was there too",
      language: "sh",
      text: `aws apigatewayv2 update-api --api-id YOUR_API --cors-configuration '${JSON.stringify({ AllowOrigins: [origin], AllowMethods: [method], AllowHeaders: headers })}'`,
    },
  ],
  cost: "Once it is set, API Gateway ignores the CORS headers of your function.",
  ran: null,
  docs: "https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html",
};
