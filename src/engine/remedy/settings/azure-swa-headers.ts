import type { Setting } from "./setting";

/** Azure Static Web Apps' headers. */
export const azureSwaHeaders: Setting = {
  id: "azure-swa-headers",
  responders: ["azure-static-web-apps"],
  title: "Set the headers in staticwebapp.config.json",
  steps: () => ["Add them under `globalHeaders` or `routes[].headers`, and deploy again."],
  cost: null,
  ran: null,
  docs: "https://learn.microsoft.com/azure/static-web-apps/configuration",
};
