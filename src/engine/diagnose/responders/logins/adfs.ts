import type { Login } from "../responder";

/** AD FS. */
export const adfs: Login = {
  id: "adfs",
  name: "AD FS",
  paths: /^\/adfs\/(?:ls|oauth2\/authorize)\b/i,
};
