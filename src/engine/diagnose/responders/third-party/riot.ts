import type { Responder } from "../responder";

/** Riot Games. */
export const riot: Responder = {
  id: "riot",
  name: "Riot's API",
  kind: "platform",
  owner: "third-party",
  hosts: /\.api\.riotgames\.com$/,
  there: [{}],
  source: "https://developer.riotgames.com/docs/portal",
};
