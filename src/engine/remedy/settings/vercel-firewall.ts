import type { Setting } from "./setting";

/** Vercel's firewall stopped the request. */
export const vercelFirewall: Setting = {
  id: "vercel-firewall",
  responders: ["vercel-firewall"],
  title: "Let the API through Vercel's firewall",
  steps: () => [
    "In the project, open Firewall: the log shows which rule or Attack Challenge Mode responded.",
    "Add a bypass rule for the API's path, or switch the challenge off.",
  ],
  cost: null,
  ran: null,
  docs: "https://vercel.com/docs/vercel-firewall",
};
