import type { Login } from "../responder";

/** GitLab. */
export const gitlab: Login = {
  id: "gitlab",
  name: "GitLab",
  paths: /^\/users\/(?:sign_in|auth\/)/,
};
