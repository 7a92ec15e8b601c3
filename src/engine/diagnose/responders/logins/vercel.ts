import type { Login } from "../responder";

/** Vercel's sign-in. */
export const vercel: Login = {
  id: "vercel",
  name: "Vercel",
  hosts: /^vercel\.com$/,
  paths: /^\/(?:sso-api|login)\b/,
};
