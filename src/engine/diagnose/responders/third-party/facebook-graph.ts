import type { Responder } from "../responder";

/** Facebook's Graph API. Source: https://developers.facebook.com/docs/graph-api */
export const facebookGraph: Responder = {
  id: "facebook-graph",
  name: "Facebook's Graph API",
  kind: "platform",
  owner: "third-party",
  hosts: /^graph\.(?:facebook|instagram)\.com$/,
  there: [{}],
};
