import type { Responder } from "../responder";

/** Jira, Confluence, Bitbucket and Trello. */
export const atlassian: Responder = {
  id: "atlassian",
  name: "Atlassian",
  kind: "platform",
  owner: "third-party",
  hosts: /\.atlassian\.(?:com|net)$|^api\.(?:bitbucket\.org|trello\.com)$/,
  there: [{}],
  source: "https://developer.atlassian.com/cloud/jira/platform/security-overview/",
};
