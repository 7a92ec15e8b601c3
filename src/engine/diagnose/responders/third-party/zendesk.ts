import type { Responder } from "../responder";

/** Zendesk: pages may with an OAuth token, not with an API token. Source: https://developer.zendesk.com/api-reference/introduction/security-and-auth/ */
export const zendesk: Responder = {
  id: "zendesk",
  name: "Zendesk's API",
  kind: "platform",
  owner: "third-party",
  hosts: /\.zendesk\.com$/,
  there: [{}],
};
