import type { Responder } from "../responder";

/** AWS AppSync, which answers preflights itself. Source: https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html */
export const awsAppsync: Responder = {
  id: "aws-appsync",
  name: "AWS AppSync",
  kind: "platform",
  owner: "platform",
  hosts: /\.appsync-api\.[a-z0-9-]+\.amazonaws\.com$/,
  there: [{}],
};
