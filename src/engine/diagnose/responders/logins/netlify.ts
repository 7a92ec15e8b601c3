import type { Login } from "../responder";

/** Netlify Identity. */
export const netlify: Login = {
  id: "netlify",
  name: "Netlify",
  paths: /^\/\.netlify\/identity\/authorize/,
};
