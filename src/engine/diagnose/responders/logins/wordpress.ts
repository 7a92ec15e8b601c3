import type { Login } from "../responder";

/** WordPress. */
export const wordpress: Login = {
  id: "wordpress",
  name: "WordPress",
  paths: /\/wp-login\.php$/,
};
