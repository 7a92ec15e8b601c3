import type { Login } from "../responder";

/** A host that is called after a login, at its root. */
export const loginHost: Login = {
  id: "login-host",
  name: "the login",
  hosts: /^(?:log-?in|sign-?in|sso|idp|auth|accounts?)\./,
  paths: /^\/(?:#.*)?$/,
};
