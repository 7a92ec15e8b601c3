import type { Login } from "../responder";

/** LinkedIn's sign-in. */
export const linkedin: Login = {
  id: "linkedin",
  name: "LinkedIn",
  hosts: /^www\.linkedin\.com$/,
  paths: /^\/oauth\//,
};
