import type { Login } from "../responder";

/** Atlassian. */
export const atlassian: Login = {
  id: "atlassian",
  name: "Atlassian",
  hosts: /^id\.atlassian\.com$/,
};
