import type { Setting } from "./setting";
import { headersFile, isForFile } from "./stored-file";

/** Headers of a Worker. */
export const cloudflareWorkersHeaders: Setting = {
  id: "cloudflare-workers-headers",
  responders: ["cloudflare-workers"],
  title: "Send the headers from the Worker or its files",
  steps: (need) => [
    ...(isForFile(need) && need.status < 500
      ? ["For a stored file: put these lines into `_headers` in the folder of the assets. They have one fixed value."]
      : []),
    ...(need.status >= 500
      ? [
          "An uncaught error of the Worker ends as a page of Cloudflare's own: `wrangler tail` shows it. Fix that first.",
        ]
      : []),
    "Respond to OPTIONS and set the CORS headers on each `Response` of the Worker, errors included. `_headers` is not applied to what code responds.",
  ],
  code: (need) =>
    isForFile(need) && need.status < 500 ? [{ where: "`_headers`", language: "text", text: headersFile(need) }] : [],
  cost: "An uncaught error ends as a page of Cloudflare's without your headers: catch errors.",
  ran: "Wrangler 4.86.0, Workers and Pages on one's own machine",
  docs: "https://developers.cloudflare.com/workers/static-assets/headers/",
};
