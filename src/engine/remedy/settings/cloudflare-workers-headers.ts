import type { Setting } from "./setting";

/** Headers of a Worker. */
export const cloudflareWorkersHeaders: Setting = {
  id: "cloudflare-workers-headers",
  responders: ["cloudflare-workers"],
  title: "Send the headers from the Worker",
  steps: ({ status }) => [
    ...(status >= 500
      ? [
          "An uncaught error of the Worker ends as a page of Cloudflare's own: `wrangler tail` shows it. Fix that first.",
        ]
      : []),
    "Respond to OPTIONS and set the CORS headers on each `Response` of the Worker, errors included. `_headers` is not applied to what code responds.",
  ],
  cost: "An uncaught error ends as a page of Cloudflare's without your headers: catch errors.",
  ran: null,
  docs: "https://developers.cloudflare.com/workers/static-assets/headers/",
};
