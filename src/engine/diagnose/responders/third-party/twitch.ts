import type { Responder } from "../responder";

/** Twitch. */
export const twitch: Responder = {
  id: "twitch",
  name: "Twitch's API",
  kind: "platform",
  owner: "third-party",
  hosts: /^(?:api|id)\.twitch\.tv$/,
  there: [{}],
  source: "https://dev.twitch.tv/docs/api/",
};
