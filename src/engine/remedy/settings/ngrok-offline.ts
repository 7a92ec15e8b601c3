import { getHeader } from "../../fetch/headers";
import { value } from "../need";
import type { Setting } from "./setting";

/** ngrok's word that the tunnel is down. */
export const ngrokOffline: Setting = {
  id: "ngrok-offline",
  responders: ["ngrok"],
  fits: ({ stop }) => !/6024/.test(getHeader(stop.response?.headers, "ngrok-error-code") ?? "6024"),
  title: "Start the tunnel again",
  steps: ({ stop }) => [
    `ngrok responded itself with ${value(getHeader(stop.response?.headers, "ngrok-error-code") ?? "")}: the tunnel is offline, or nothing listens where it leads.`,
    "Start `ngrok http PORT` again, with the port of your server, and use the URL that it prints.",
  ],
  cost: null,
  ran: null,
  docs: "https://ngrok.com/docs/errors/",
};
