import type { Responder } from "../responder";

/** GitHub's OAuth endpoints: not for pages. */
export const githubLogin: Responder = {
  id: "github-login",
  name: "GitHub's login",
  kind: "platform",
  owner: "third-party",
  hosts: /^github\.com$/,
  paths: /^\/login\//,
  there: [{}],
  source: "https://github.com/isaacs/github/issues/330",
};
