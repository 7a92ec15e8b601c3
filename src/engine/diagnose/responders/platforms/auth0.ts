import type { Responder } from "../responder";

/** Auth0. Source: https://auth0.com/docs/get-started/applications/set-up-cors */
export const auth0: Responder = {
  id: "auth0",
  name: "Auth0",
  kind: "platform",
  owner: "platform",
  hosts: /\.auth0\.com$/,
  own: [{ headers: { "x-auth0-requestid": /./ } }],
  there: [{}],
};
