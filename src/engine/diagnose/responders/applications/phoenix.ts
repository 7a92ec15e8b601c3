import type { Responder } from "../responder";

/** Phoenix and other applications on Cowboy. */
export const phoenix: Responder = {
  id: "phoenix",
  name: "Phoenix (Cowboy)",
  kind: "application",
  marks: [{ headers: { server: /^Cowboy/i } }],
  source: "https://ninenines.eu/docs/en/cowboy/",
};
