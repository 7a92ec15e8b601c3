import type { Responder } from "../responder";

/** Networks whose tokens are given out to servers. Source: https://developers.strava.com/docs/authentication/ */
export const socialApis: Responder = {
  id: "social-apis",
  name: "this network's API",
  kind: "platform",
  owner: "third-party",
  hosts:
    /^(?:www\.strava\.com|api\.fitbit\.com|api\.telegram\.org|api\.pinterest\.com|open\.tiktokapis\.com|api\.line\.me|oauth\.reddit\.com|api\.instagram\.com|api\.medium\.com)$/,
  there: [{}],
};
