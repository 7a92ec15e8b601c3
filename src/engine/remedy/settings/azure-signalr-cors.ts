import type { Setting } from "./setting";

/** Azure SignalR's own list. */
export const azureSignalrCors: Setting = {
  id: "azure-signalr-cors",
  responders: ["azure-signalr"],
  title: "Allow the origin in the SignalR service",
  steps: ({ origin }) => [
    `The service has a list of its own: \`az signalr cors add -n NAME -g GROUP --allowed-origins ${origin}\`.`,
    "The client sends credentials, so `*` is not enough.",
  ],
  cost: null,
  ran: null,
  docs: "https://learn.microsoft.com/azure/azure-signalr/",
};
