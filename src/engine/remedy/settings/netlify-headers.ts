import type { Setting } from "./setting";

/** Headers on Netlify. */
export const netlifyHeaders: Setting = {
  id: "netlify-headers",
  responders: ["netlify"],
  title: "Send the headers from the function",
  steps: () => [
    "`_headers` and `netlify.toml` work for files that Netlify stores, not for functions, edge functions or proxied paths: set the CORS headers in the code there.",
    "Deploy again.",
  ],
  cost: null,
  ran: null,
  docs: "https://docs.netlify.com/manage/routing/headers/",
};
