import type { Responder } from "../responder";

/** GitLab. */
export const gitlab: Responder = {
  id: "gitlab",
  name: "GitLab",
  kind: "platform",
  owner: "third-party",
  hosts: /^gitlab\.com$/,
  there: [{}],
  source: "https://docs.gitlab.com/api/oauth2/",
};
