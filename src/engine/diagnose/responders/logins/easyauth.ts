import type { Login } from "../responder";

/** Azure App Service's sign-in. */
export const easyauth: Login = {
  id: "easyauth",
  name: "Azure App Service",
  paths: /^\/\.auth\/login\b/,
};
