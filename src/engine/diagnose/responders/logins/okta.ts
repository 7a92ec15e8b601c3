import type { Login } from "../responder";

/** Okta. */
export const okta: Login = {
  id: "okta",
  name: "Okta",
  hosts: /\.okta(?:preview|-emea)?\.com$/,
};
