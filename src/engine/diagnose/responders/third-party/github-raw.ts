import type { Responder } from "../responder";

/** Raw files of GitHub. Source: https://docs.github.com/repositories/working-with-files */
export const githubRaw: Responder = {
  id: "github-raw",
  name: "GitHub's raw files",
  kind: "platform",
  owner: "third-party",
  hosts: /^(?:raw|gist)\.githubusercontent\.com$/,
  there: [{}],
};
