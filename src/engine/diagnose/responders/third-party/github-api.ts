import type { Responder } from "../responder";

/**
 * GitHub's API.
 * Source: https://docs.github.com/rest/using-the-rest-api/using-cors-and-jsonp-to-make-cross-origin-requests
 */
export const githubApi: Responder = {
  id: "github-api",
  name: "GitHub's API",
  kind: "platform",
  owner: "third-party",
  hosts: /^api\.github(?:copilot)?\.com$/,
  there: [{}],
};
