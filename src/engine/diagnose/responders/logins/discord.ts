import type { Login } from "../responder";

/** Discord's sign-in. */
export const discord: Login = {
  id: "discord",
  name: "Discord",
  hosts: /^discord\.com$/,
  paths: /^\/(?:api\/)?oauth2\/authorize|^\/login/,
};
