import type { Login } from "../responder";

/** GitHub and Codespaces. */
export const github: Login = {
  id: "github",
  name: "GitHub",
  hosts: /^github\.(?:com|dev)$/,
  paths: /^\/(?:login|sessions?|pf-signin)\b/,
};
