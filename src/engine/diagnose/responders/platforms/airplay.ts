import type { Responder } from "../responder";

/** macOS answers on ports 5000 and 7000 itself. Source: https://support.apple.com/guide/mac-help/mchl15c9e4b5/mac */
export const airplay: Responder = {
  id: "airplay",
  name: "AirPlay Receiver of macOS",
  kind: "platform",
  owner: "you",
  own: [{ headers: { server: /^AirTunes\// } }],
};
