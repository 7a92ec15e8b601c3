import type { Setting } from "./setting";

/** GitHub Pages runs nothing. */
export const githubPagesFiles: Setting = {
  id: "github-pages-files",
  responders: ["github-pages"],
  title: "Host the API somewhere else: GitHub Pages only serves files",
  steps: ({ status }) => [
    `GitHub Pages responded with ${status}. It serves files for GET and HEAD, to every origin, and no setting adds headers or takes other methods.`,
    "Request a file with GET and without headers of your own, or run the API on a server or in a function and request it there.",
  ],
  cost: null,
  ran: null,
  docs: "https://docs.github.com/pages/getting-started-with-github-pages/github-pages-limits",
};
