import type { Login } from "../responder";

/** oauth2-proxy. */
export const oauth2Proxy: Login = {
  id: "oauth2-proxy",
  name: "oauth2-proxy",
  paths: /^\/oauth2\/(?:start|sign_in|auth)$/,
};
