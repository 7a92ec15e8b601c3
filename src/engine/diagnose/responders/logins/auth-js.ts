import type { Login } from "../responder";

/** Auth.js and Clerk. */
export const authJs: Login = {
  id: "auth-js",
  name: "Auth.js",
  paths: /^\/api\/auth\/(?:signin|error)/,
};
