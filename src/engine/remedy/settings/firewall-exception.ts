import { firewallResponded } from "./firewall-words";
import type { Setting } from "./setting";

/** Firewalls whose rules the person keeps. */
export const firewallException: Setting = {
  id: "firewall-exception",
  responders: ["sucuri", "datadome", "akamai", "imperva", "google-load-balancer", "cloudfront-own"],
  fits: ({ answeredBy, status }) => answeredBy?.kind === "firewall" || status === 403,
  title: "Make an exception in the firewall",
  steps: (need) => [
    firewallResponded(need),
    "Allow `OPTIONS` and the paths of the API in its rules, or take the API's host out of the bot protection: a script can't solve a challenge.",
    "Its log names the rule by the time and the IP address of the request.",
  ],
  cost: null,
  ran: null,
  docs: "https://developer.mozilla.org/docs/Web/HTTP/Guides/CORS",
};
