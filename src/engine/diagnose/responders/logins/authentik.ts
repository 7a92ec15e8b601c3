import type { Login } from "../responder";

/** authentik. */
export const authentik: Login = {
  id: "authentik",
  name: "authentik",
  paths: /^\/(?:if\/flow\/|outpost\.goauthentik\.io\/start|application\/o\/authorize\/|flows\/-\/default\/)/,
};
