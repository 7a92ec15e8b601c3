import type { Login } from "../responder";

/** Auth0. */
export const auth0: Login = {
  id: "auth0",
  name: "Auth0",
  hosts: /\.auth0\.com$/,
};
