import type { Responder } from "../responder";

/** GitHub Pages. Source: https://docs.github.com/pages */
export const githubPages: Responder = {
  id: "github-pages",
  name: "GitHub Pages",
  kind: "platform",
  owner: "platform",
  hosts: /\.github\.io$/,
  // It serves files, and nothing of anybody's runs there.
  there: [{ status: [404, 405], headers: { server: /^GitHub\.com$/ } }],
};
