import type { Responder } from "../responder";

/** Twitch. Source: https://dev.twitch.tv/docs/api/ */
export const twitch: Responder = {
  id: "twitch",
  name: "Twitch's API",
  kind: "platform",
  owner: "third-party",
  hosts: /^(?:api|id)\.twitch\.tv$/,
  there: [{}],
};
