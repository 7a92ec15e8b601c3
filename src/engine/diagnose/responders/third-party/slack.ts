import type { Responder } from "../responder";

/** Slack's Web API. Source: https://docs.slack.dev/apis/web-api/ */
export const slack: Responder = {
  id: "slack",
  name: "Slack's API",
  kind: "platform",
  owner: "third-party",
  hosts: /^(?:[a-z0-9-]+\.)?slack\.com$/,
  there: [{}],
};
