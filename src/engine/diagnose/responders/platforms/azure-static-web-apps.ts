import type { Responder } from "../responder";

/** Azure Static Web Apps. Source: https://learn.microsoft.com/azure/static-web-apps/configuration */
export const azureStaticWebApps: Responder = {
  id: "azure-static-web-apps",
  name: "Azure Static Web Apps",
  kind: "platform",
  owner: "platform",
  hosts: /\.azurestaticapps\.net$/,
};
