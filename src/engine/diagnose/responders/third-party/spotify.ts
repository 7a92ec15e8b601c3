import type { Responder } from "../responder";

/** Spotify. Source: https://developer.spotify.com/documentation/web-api/concepts/authorization */
export const spotify: Responder = {
  id: "spotify",
  name: "Spotify's API",
  kind: "platform",
  owner: "third-party",
  hosts: /^(?:api|accounts)\.spotify\.com$/,
  there: [{}],
};
