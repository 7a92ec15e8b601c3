import type { Responder } from "../responder";

/** Amazon Cognito. Source: https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html */
export const cognito: Responder = {
  id: "cognito",
  name: "Amazon Cognito",
  kind: "platform",
  owner: "platform",
  hosts: /\.auth\.[a-z0-9-]+\.amazoncognito\.com$|^cognito-(?:idp|identity)\.[a-z0-9-]+\.amazonaws\.com$/,
  there: [{}],
};
