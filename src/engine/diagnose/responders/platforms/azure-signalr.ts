import type { Responder } from "../responder";

/** Azure SignalR Service. Source: https://learn.microsoft.com/azure/azure-signalr/ */
export const azureSignalr: Responder = {
  id: "azure-signalr",
  name: "Azure SignalR Service",
  kind: "platform",
  owner: "platform",
  hosts: /\.service\.signalr\.net$/,
  there: [{}],
};
