import type { Login } from "../responder";

/** Keycloak. */
export const keycloak: Login = {
  id: "keycloak",
  name: "Keycloak",
  paths: /\/realms\/[^/]+\/(?:protocol\/openid-connect\/auth|protocol\/saml|login-actions\/|broker\/)/,
};
