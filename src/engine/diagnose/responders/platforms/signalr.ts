import type { Responder } from "../responder";

/** ASP.NET Core SignalR, by its handshake's path. Source: https://learn.microsoft.com/aspnet/core/signalr/security */
export const signalr: Responder = {
  id: "signalr",
  name: "SignalR",
  kind: "application",
  paths: /\/negotiate$/,
};
