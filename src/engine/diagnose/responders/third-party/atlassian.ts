import type { Responder } from "../responder";

/**
 * Jira, Confluence, Bitbucket and Trello.
 * Source: https://developer.atlassian.com/cloud/jira/platform/security-overview/
 */
export const atlassian: Responder = {
  id: "atlassian",
  name: "Atlassian",
  kind: "platform",
  owner: "third-party",
  hosts: /\.atlassian\.(?:com|net)$|^api\.(?:bitbucket\.org|trello\.com)$/,
  there: [{}],
};
