import type { Login } from "../responder";

/** Facebook's sign-in. */
export const facebook: Login = {
  id: "facebook",
  name: "Facebook",
  hosts: /^(?:www|m)\.facebook\.com$/,
  paths: /\/dialog\/oauth|^\/login/,
};
