import type { Setting } from "./setting";
import { headersFile, isForFile } from "./stored-file";

/** Headers on Netlify. */
export const netlifyHeaders: Setting = {
  id: "netlify-headers",
  responders: ["netlify"],
  title: "Send the headers from the site or its function",
  steps: (need) => [
    ...(isForFile(need)
      ? [
          "For a file of the site: put these lines into `_headers` in the folder that is published. They have one fixed value.",
        ]
      : []),
    "`_headers` and `netlify.toml` work for files that Netlify stores, not for functions, edge functions or proxied paths: set the CORS headers in the code there, also for OPTIONS.",
    "Deploy again. `netlify dev` sends those of `_headers` with functions too, the deployed site doesn't.",
  ],
  code: (need) => (isForFile(need) ? [{ where: "`_headers`", language: "text", text: headersFile(need) }] : []),
  cost: null,
  ran: "`netlify dev` 23.15.1, without edge functions",
  docs: "https://docs.netlify.com/manage/routing/headers/",
};
