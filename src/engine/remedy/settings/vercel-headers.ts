import type { Setting } from "./setting";

/** Headers on Vercel. */
export const vercelHeaders: Setting = {
  id: "vercel-headers",
  responders: ["vercel"],
  title: "Send the headers from the function",
  steps: () => [
    "Set the CORS headers in the function, also for OPTIONS. `headers` in `vercel.json` doesn't respond to OPTIONS by itself and has one fixed value.",
    "Deploy again.",
  ],
  cost: null,
  ran: null,
  docs: "https://vercel.com/kb/guide/how-to-enable-cors",
};
