import type { Responder } from "../responder";

/** Files of a GitHub release. Source: https://docs.github.com/rest/releases/assets */
export const githubRelease: Responder = {
  id: "github-release",
  name: "GitHub's release files",
  kind: "platform",
  owner: "third-party",
  hosts: /^github\.com$|^(?:release-assets|objects|github-releases)\.githubusercontent\.com$|^codeload\.github\.com$/,
  there: [{}],
};
