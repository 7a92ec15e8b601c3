import type { Responder } from "../responder";

/** Google's other APIs. Source: https://developers.google.com/identity/oauth2/web/guides/overview */
export const googleApis: Responder = {
  id: "google-apis",
  name: "Google's API",
  kind: "platform",
  owner: "third-party",
  hosts: /\.googleapis\.com$|^(?:[\w-]+\.)?google\.(?:com|co)(?:\.[a-z]{2})?$|^(?:[\w-]+\.)?youtube\.com$/,
  there: [{}],
};
