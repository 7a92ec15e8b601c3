import type { Responder } from "../responder";

/** GitLab. Source: https://docs.gitlab.com/api/oauth2/ */
export const gitlab: Responder = {
  id: "gitlab",
  name: "GitLab",
  kind: "platform",
  owner: "third-party",
  hosts: /^gitlab\.com$/,
  there: [{}],
};
