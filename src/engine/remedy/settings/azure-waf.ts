import { firewallResponded } from "./firewall-words";
import type { Setting } from "./setting";

/** The firewalls of Azure's gateways. */
export const azureWaf: Setting = {
  id: "azure-waf",
  responders: ["azure-front-door", "azure-application-gateway"],
  title: "Let OPTIONS and your API pass the firewall",
  steps: (need) => [
    firewallResponded(need),
    "In the policy of its firewall, look for the rule in the log, and add an exclusion or a custom rule that allows `OPTIONS` and the API's paths.",
    "Preflights are short and have no cookies, which some managed rules refuse.",
  ],
  cost: null,
  ran: null,
  docs: "https://learn.microsoft.com/azure/web-application-firewall/",
};
