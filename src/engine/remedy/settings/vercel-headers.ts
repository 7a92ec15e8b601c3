import { json } from "../need";
import type { Setting } from "./setting";
import { isForFile } from "./stored-file";

/** Headers on Vercel. */
export const vercelHeaders: Setting = {
  id: "vercel-headers",
  responders: ["vercel"],
  title: "Send the headers from the site or its function",
  steps: (need) => [
    ...(isForFile(need) ? ["For a file of the site: add this to `vercel.json`."] : []),
    "Set the CORS headers in the function, also for OPTIONS. `headers` in `vercel.json` doesn't respond to OPTIONS by itself and has one fixed value.",
    "Deploy again.",
  ],
  code: (need) =>
    isForFile(need)
      ? [
          {
            where: "`vercel.json`",
            language: "json",
            text: json({
              headers: [
                {
                  // A pattern, in which these characters mean something.
                  source: /[()*+:?\\{}]/.test(need.url.pathname) ? "/(.*)" : need.url.pathname,
                  headers: [{ key: "Access-Control-Allow-Origin", value: need.origin }],
                },
              ],
            }),
          },
        ]
      : [],
  cost: null,
  ran: null,
  docs: "https://vercel.com/kb/guide/how-to-enable-cors",
};
