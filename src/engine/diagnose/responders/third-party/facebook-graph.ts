import type { Responder } from "../responder";

/** Facebook's Graph API. */
export const facebookGraph: Responder = {
  id: "facebook-graph",
  name: "Facebook's Graph API",
  kind: "platform",
  owner: "third-party",
  hosts: /^graph\.(?:facebook|instagram)\.com$/,
  there: [{}],
  source: "https://developers.facebook.com/docs/graph-api",
};
