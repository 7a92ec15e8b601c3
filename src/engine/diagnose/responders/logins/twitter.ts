import type { Login } from "../responder";

/** X's sign-in. */
export const twitter: Login = {
  id: "twitter",
  name: "X",
  hosts: /^(?:api\.)?(?:twitter|x)\.com$/,
  paths: /\/oauth\/|\/oauth2\/authorize|^\/login/,
};
