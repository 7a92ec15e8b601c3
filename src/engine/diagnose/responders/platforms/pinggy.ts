import type { Responder } from "../responder";

/** Pinggy's warning page of free tunnels. Source: https://pinggy.io/docs/ */
export const pinggy: Responder = {
  id: "pinggy",
  name: "Pinggy",
  kind: "tunnel",
  owner: "platform",
  hosts: /\.pinggy\.(?:link|online|io)$/,
  there: [{ status: [200], type: /^text\/html/, sure: false }],
};
