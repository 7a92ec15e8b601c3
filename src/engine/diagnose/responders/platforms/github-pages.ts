import type { Responder } from "../responder";

/** GitHub Pages. */
export const githubPages: Responder = {
  id: "github-pages",
  name: "GitHub Pages",
  kind: "platform",
  owner: "platform",
  hosts: /\.github\.io$/,
  source: "https://docs.github.com/pages",
};
