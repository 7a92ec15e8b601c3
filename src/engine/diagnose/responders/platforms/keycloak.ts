import type { Responder } from "../responder";

/** Keycloak: preflights are always allowed, responses by the client's Web origins. Source: measured: keycloak 26.5.6 */
export const keycloak: Responder = {
  id: "keycloak",
  name: "Keycloak",
  kind: "platform",
  owner: "platform",
  paths: /\/realms\/[^/]+\/(?:protocol\/(?:openid-connect|saml)|login-actions|broker|account)\b/,
  there: [{}],
};
