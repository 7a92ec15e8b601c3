import type { Responder } from "../responder";

/** Riot Games. Source: https://developer.riotgames.com/docs/portal */
export const riot: Responder = {
  id: "riot",
  name: "Riot's API",
  kind: "platform",
  owner: "third-party",
  hosts: /\.api\.riotgames\.com$/,
  there: [{}],
};
