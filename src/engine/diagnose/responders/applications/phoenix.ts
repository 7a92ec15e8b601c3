import type { Responder } from "../responder";

/** Phoenix and other applications on Cowboy. Source: https://ninenines.eu/docs/en/cowboy/ */
export const phoenix: Responder = {
  id: "phoenix",
  name: "Phoenix (Cowboy)",
  kind: "application",
  marks: [{ headers: { server: /^Cowboy/i } }],
};
