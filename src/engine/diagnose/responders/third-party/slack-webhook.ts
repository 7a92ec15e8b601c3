import type { Responder } from "../responder";

/** Slack's incoming webhooks. Source: https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks/ */
export const slackWebhook: Responder = {
  id: "slack-webhook",
  name: "Slack's webhook",
  kind: "platform",
  owner: "third-party",
  hosts: /^hooks\.slack\.com$/,
  there: [{}],
};
