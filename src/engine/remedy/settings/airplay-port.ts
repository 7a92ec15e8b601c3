import { value } from "../need";
import type { Setting } from "./setting";

/** Another program has the port. */
export const airplayPort: Setting = {
  id: "airplay-port",
  responders: ["airplay"],
  title: "Run your server on another port",
  steps: ({ url }) => [
    `Not your server but AirPlay Receiver of macOS responds at ${value(url.host)}. Start your server on another port, for instance 5001, and request it there.`,
    "Or switch AirPlay Receiver off: System Settings, General, AirDrop & Handoff.",
  ],
  cost: null,
  ran: null,
  docs: "https://support.apple.com/guide/mac-help/mchl15c9e4b5/mac",
};
