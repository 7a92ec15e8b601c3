import type { Responder } from "../responder";

/** Mattermost, by its version header. Source: https://docs.mattermost.com/configure/integrations-configuration-settings.html */
export const mattermost: Responder = {
  id: "mattermost",
  name: "Mattermost",
  kind: "platform",
  owner: "platform",
  own: [{ headers: { "x-version-id": /^\d+\.\d+\.\d+/ } }],
};
