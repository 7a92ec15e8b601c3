import type { Responder } from "../responder";

/** Steam. Source: https://partner.steamgames.com/doc/webapi_overview */
export const steam: Responder = {
  id: "steam",
  name: "Steam's API",
  kind: "platform",
  owner: "third-party",
  hosts: /^(?:api\.steampowered|store\.steampowered|steamcommunity)\.com$/,
  there: [{}],
};
