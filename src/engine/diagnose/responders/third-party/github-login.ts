import type { Responder } from "../responder";

/** GitHub's OAuth endpoints: not for pages. Source: https://github.com/isaacs/github/issues/330 */
export const githubLogin: Responder = {
  id: "github-login",
  name: "GitHub's login",
  kind: "platform",
  owner: "third-party",
  hosts: /^github\.com$/,
  paths: /^\/login\//,
  there: [{}],
};
