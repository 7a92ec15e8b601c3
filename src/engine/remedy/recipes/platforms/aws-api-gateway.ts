import type { Policy } from "../../policy";
import { shellQuoted } from "../quote";
import type { Recipe } from "../recipe";
import { hasWildcardOrigin } from "../odd-values";

/** The address that AWS gives an API: its id and its region. */
const OWN_ADDRESS = /^https:\/\/([a-z0-9]+)\.execute-api\.([a-z0-9-]+)\.amazonaws\.com$/;

/** An HTTP API. https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html */
export const awsApiGateway: Recipe = {
  id: "aws-api-gateway",
  name: "AWS API Gateway (HTTP API)",
  family: "Cloud",
  install: null,
  trap: "If your `$default` route has an authorizer, it also gets the preflight and rejects it. Add a route `OPTIONS /{proxy+}` without one.",
  refuses: (policy) => (hasWildcardOrigin(policy) ? "API Gateway gives `*` in an origin a meaning of its own." : null),
  parts: (policy) => {
    const [, id, region] = OWN_ADDRESS.exec(policy.server) ?? [];
    return [
      {
        where:
          id === undefined
            ? "In a shell, after `API_ID=` with the id that the console shows beside your API."
            : "In a shell where the AWS command line is logged in.",
        code: [
          `aws apigatewayv2 update-api --api-id ${id ?? '"$API_ID"'}${region === undefined ? "" : ` --region ${region}`} \\`,
          `  --cors-configuration ${shellQuoted(JSON.stringify(configOf(policy), null, 2))}`,
        ].join("\n"),
      },
    ];
  },
};

function configOf({ origins, methods, headers, credentials, maxAge, exposed }: Policy) {
  return {
    AllowOrigins: origins,
    AllowMethods: methods,
    ...(headers.length > 0 ? { AllowHeaders: headers } : {}),
    ...(exposed.length > 0 ? { ExposeHeaders: exposed } : {}),
    ...(credentials ? { AllowCredentials: true } : {}),
    ...(maxAge === null ? {} : { MaxAge: maxAge }),
  };
}
