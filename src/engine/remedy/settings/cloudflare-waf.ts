import { value } from "../need";
import type { Setting } from "./setting";

/** Cloudflare's challenge or firewall stopped the request. */
export const cloudflareWaf: Setting = {
  id: "cloudflare-waf",
  responders: ["cloudflare-challenge", "cloudflare-block"],
  title: "Exempt the API from Cloudflare's challenge",
  steps: ({ url }) => [
    `If the zone is yours: Security, WAF, custom rules, add a rule with the action Skip for the host ${value(url.host)}, or for \`http.request.method eq "OPTIONS"\` and the API's path.`,
    "Switch Bot Fight Mode and Under Attack mode off for the API's host. No script can solve a challenge.",
  ],
  cost: "Skipping the firewall for a path leaves its protection to your application.",
  ran: null,
  docs: "https://developers.cloudflare.com/waf/custom-rules/skip/",
};
