import type { Responder } from "../responder";

/** Discord's API and webhooks. Source: https://discord.com/developers/docs/reference */
export const discord: Responder = {
  id: "discord",
  name: "Discord's API",
  kind: "platform",
  owner: "third-party",
  hosts: /^(?:[a-z]+\.)?discord(?:app)?\.com$/,
  there: [{}],
};
