import type { Responder } from "../responder";

/** Games: their keys are for servers. Source: https://developer.clashroyale.com/ */
export const gameApis: Responder = {
  id: "game-apis",
  name: "this game's API",
  kind: "platform",
  owner: "third-party",
  hosts:
    /^api\.(?:clashroyale\.com|clashofclans\.com|brawlstars\.com|henrikdev\.xyz)$|^(?:api|account-public-service-prod)\.epicgames\.(?:com|dev)$/,
  there: [{}],
};
