import type { Login } from "../responder";

/** Duende IdentityServer and others. */
export const identityserver: Login = {
  id: "identityserver",
  name: "the identity server",
  paths: /^\/connect\/authorize/,
};
